import type {
  Basis,
  Dataset,
  Distribution,
  Field,
  LanguageMap,
  OpeningType,
  PublicBasis,
  RecordStatus,
  Release,
  SharingType,
} from "../../catalog/types.gen.ts";

/** An entry at one moment: what stands in its file, and the identity that its path gives. */
export interface Version {
  id: string;
  value: Partial<Dataset>;
}

interface At {
  /** JSON Pointer into the entry, where an item of a list is named by its key: `/fields/stopName/type`. */
  pointer: string;
}

/** What happened to an entry between two versions, one thing at a time. */
export type Change =
  | (At & { kind: "added" | "deleted"; title?: LanguageMap | undefined })
  | (At & { kind: "moved"; from: string; to: string })
  | StatusChange
  | (At & { kind: "sharing"; before?: SharingType | undefined; after?: SharingType | undefined } & Rests)
  | (At & { kind: "opening"; before?: OpeningType | undefined; after?: OpeningType | undefined } & Rests)
  | (At & { kind: "basis"; added: Basis[]; removed: Basis[] })
  | (At & { kind: "items"; added: string[]; removed: string[]; whole?: "given" | "dropped" })
  | (At & { kind: "fieldAdded" | "fieldRemoved"; field: Field })
  | (At & { kind: "fieldRenamed"; from: string; field: Field; by: RenameSign })
  | (At & { kind: "fieldsReordered" })
  | FieldChange
  | (At & { kind: "distributionAdded" | "distributionRemoved"; distribution: Distribution })
  | (At & { kind: "distribution"; distribution: Distribution; property: keyof Distribution } & Values)
  | (At & { kind: "releaseAdded" | "releaseRemoved"; release: Release })
  | (At & { kind: "release"; release: Release; property: keyof Release } & Values)
  | (At & { kind: "property" } & Values);

/** The documents that a restriction rests on after the change. */
interface Rests {
  basis: Basis[];
}

/** Absent is what was not there. */
interface Values {
  before?: unknown;
  after?: unknown;
}

export type StatusChange = At & {
  kind: "status";
  before?: RecordStatus | undefined;
  after?: RecordStatus | undefined;
  on?: string | undefined;
  successor?: string | undefined;
  reason?: LanguageMap | undefined;
  basis: PublicBasis[];
};

/** `field` is the later one, `was` the earlier. */
export type FieldChange = At & { kind: "field"; field: Field; was: Field; property: keyof Field } & Values;

/** What two data items of different names have in common when they are taken for one. */
export type RenameSign = "element" | "title" | "definition";
