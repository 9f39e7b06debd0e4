import { decode } from "../catalog/decode.ts";
import type { Entry } from "../catalog/model.ts";
import type { Place } from "../catalog/reader-fs.ts";
import type { Source } from "../catalog/source-fs.ts";

/** The entries that a check leaves unread, to be searched for the few that matter. */
export class Others {
  readonly places: Map<string, Place>;
  readonly source: Source;

  /** @param places of entries; of two that share an identity the first one is searched */
  constructor(places: Place[], source: Source) {
    this.places = new Map(places.toReversed().map((place) => [place.id, place]));
    this.source = source;
  }

  /** The entries in whose text one of these words stands as a string or as its beginning. They are plain ASCII. */
  mentioning(words: string[]): Place[] {
    if (words.length === 0) return [];
    const needles = words.map((word) => Buffer.from(`"${word}`));
    return [...this.places.values()].filter((place) => {
      const bytes = this.bytes(place.path);
      return needles.some((needle) => bytes.includes(needle)) || mayHide(bytes);
    });
  }

  /**
   * An entry as it stands there, not proven right; undefined where it is no JSON, so that only
   * reading it properly tells. It is not kept: thousands are looked
   * at, and holding them takes longer than reading a few twice.
   */
  entry({ id, file, path }: Place): Entry | undefined {
    const value = parse(this.bytes(path));
    if (typeof value !== "object" || value === null) return undefined;
    const [agency = ""] = id.split("/");
    return { id, agency, file, text: "", value, issues: [] };
  }

  bytes(path: string): Buffer {
    try {
      const bytes = this.source.read(path);
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch {
      // What cannot be read is told of where it is judged.
      return NOTHING;
    }
  }
}

const NOTHING = Buffer.alloc(0);

/** A backslash may write any character in another way, and UTF-16 writes every one with two bytes. */
const mayHide = (bytes: Buffer) => bytes.includes(0x5c) || (bytes.length > 1 && (bytes[0] ?? 0) >= 0xfe);

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(decode(bytes).text);
  } catch {
    return undefined;
  }
}
