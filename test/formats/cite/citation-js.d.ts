// The part of Citation.js, which has no types of its own, that the tests read citations with.
declare module "@citation-js/core" {
  export const plugins: { input: { chain(text: string, options?: { generateGraph: boolean }): object[] } };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
