import { lstatSync, readdirSync, readFileSync } from "node:fs";

/** An item of a folder, as the system or a commit lists it. */
export interface Item {
  name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** Where files are read from: the disk, or a commit. Paths are absolute; what cannot be read is thrown as a system error. */
export interface Source {
  list(folder: string): Item[];
  size(file: string): number;
  read(file: string): Uint8Array;
}

export const DISK: Source = {
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
  size: (file) => lstatSync(file).size,
  read: readFileSync,
};
