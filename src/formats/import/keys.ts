import type { Reason } from "../listing/keys.ts";

/** What a foreign catalog can say of an entry. */
export type Property =
  | "id"
  | "title"
  | "description"
  | "keywords"
  | "resourceCode"
  | "theme"
  | "classification"
  | "provider"
  | "contact.office"
  | "contact.phone"
  | "contact.email"
  | "opening.type"
  | "opening.conditions"
  | "updateCycle"
  | "issued"
  | "modified"
  | "temporal.from"
  | "temporal.to"
  | "temporal"
  | "spatial"
  | "license"
  | "related"
  | "page"
  | "language"
  | "distributions[].id"
  | "distributions[].title"
  | "distributions[].url"
  | "distributions[].download"
  | "distributions[].service"
  | "distributions[].format"
  | "distributions[].openapi"
  | "distributions[].crs"
  | "distributions[].license"
  | "distributions[].rights";

/** Where a kind of catalog says what: the names that lead to a value, and the property that it becomes. */
export interface Keys {
  /** The first key of a property that can be read gives its value. */
  properties: Record<string, Property>;
  /** What is known and on purpose has no property. */
  unused: Record<string, Reason>;
  /** What an entry must say by the rules of its own format. */
  required: string[];
  /** The name under which an entry's ways to the data stand. */
  ways: string;
}
