import type { LanguageMap } from "../../catalog/types.gen.ts";
import { TERMS, type Term } from "./vocabulary.ts";

/** A value: words in one language, the identifier of a node, or a literal of its term's datatype. */
export interface Value {
  text: string;
  lang?: "zh" | "en";
}

/** A node and what is said of it. Every node has an identifier of its own: there are no blank nodes. */
export interface Node {
  iri: string;
  types: string[];
  values: [Term, Value[]][];
}

/** What may be said of a node; what is absent or empty is not said. */
type Said = {
  [T in Term]?: LanguageMap | LanguageMap[] | string | number | (string | undefined)[] | undefined;
};

/** @param types prefixed identifiers, `dcat:Dataset` */
export function node(iri: string, types: string | string[], said: Said): Node {
  const values = (Object.entries(said) as [Term, Said[Term]][])
    .map(([term, value]): [Term, Value[]] => [term, valuesOf(term, value)])
    .filter(([, list]) => list.length > 0);
  return { iri: safeIri(iri), types: [types].flat(), values };
}

function valuesOf(term: Term, given: Said[Term]): Value[] {
  const list = [given].flat().filter((value) => value !== undefined && value !== "");
  const values = list.flatMap((value): Value[] => {
    if (typeof value !== "object")
      return [{ text: TERMS[term][1] === "node" ? safeIri(String(value)) : String(value) }];
    return [
      { text: value.zh, lang: "zh" as const },
      ...(value.en ? [{ text: value.en, lang: "en" as const }] : []),
    ];
  });
  return values.filter(
    (value, i) => values.findIndex(({ text, lang }) => text === value.text && lang === value.lang) === i,
  );
}

/** Nodes that are written together, and what they were put into words as, by syntax. */
export interface Block {
  nodes: Node[];
  texts: Record<string, string>;
}
export const blockOf = (...nodes: Node[]): Block => ({ nodes, texts: {} });

/** What many entries name is a block by itself, made once for a site. */
export function once(site: object, iri: string, make: () => Node): Block {
  const made = shared.get(site) ?? new Map<string, Block>();
  shared.set(site, made);
  const block = made.get(iri) ?? blockOf(make());
  made.set(iri, block);
  return block;
}
const shared = new WeakMap<object, Map<string, Block>>();

/** An address as an identifier: what no identifier may hold (RFC 3987) is encoded. */
export const safeIri = (address: string): string =>
  address.replaceAll(/[\p{Cc} <>"{}|\\^`]/gu, (character) => encodeURIComponent(character));
