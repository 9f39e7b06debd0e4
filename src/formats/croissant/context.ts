/** Terms that belong to Croissant; those that are read as they stand or as names are told apart below. */
const TERMS =
  "annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileProperty fileObject fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path recordSet references regex readLines repeated replace samplingRate sdVersion separator subField transform unArchive value";

/** The context that Croissant 1.1 asks every document to carry. */
export const CONTEXT = {
  "@language": "zh",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  examples: { "@id": "cr:examples", "@type": "@json" },
  ...Object.fromEntries(TERMS.split(" ").map((term) => [term, `cr:${term}`])),
};
