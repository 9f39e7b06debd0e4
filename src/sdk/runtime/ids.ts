/** The identifier of an entry, `<agency>/<id>`. In a published package it is the union of all identifiers. */
export type DatasetId = `${string}/${string}`;
