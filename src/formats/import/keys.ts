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

/** DCAT as a graph, by the terms that the writer uses (`dcat-ap/vocabulary.ts`). */
export const DCAT: Keys = {
  properties: {
    identifier: "id",
    title: "title",
    description: "description",
    keyword: "keywords",
    "otherIdentifier/notation": "resourceCode",
    "theme/@id": "theme",
    "theme/prefLabel": "theme",
    "type/@id": "classification",
    "publisher/name": "provider",
    "contactPoint/fn": "contact.office",
    "contactPoint/hasTelephone": "contact.phone",
    "contactPoint/hasEmail": "contact.email",
    accessRights: "opening.type",
    "rights/label": "opening.conditions",
    frequency: "updateCycle",
    issued: "issued",
    modified: "modified",
    "temporal/startDate": "temporal.from",
    "temporal/endDate": "temporal.to",
    "spatial/identifier": "spatial",
    "spatial/bbox": "spatial",
    "spatial/@id": "spatial",
    "spatial/prefLabel": "spatial",
    license: "license",
    relation: "related",
    landingPage: "page",
    language: "language",
    "distribution/identifier": "distributions[].id",
    "distribution/title": "distributions[].title",
    "distribution/accessURL": "distributions[].url",
    "distribution/downloadURL": "distributions[].download",
    "distribution/accessService/endpointURL": "distributions[].service",
    "distribution/accessService/endpointDescription": "distributions[].openapi",
    "distribution/format": "distributions[].format",
    "distribution/mediaType": "distributions[].format",
    "distribution/conformsTo": "distributions[].crs",
    "distribution/license": "distributions[].license",
    "distribution/rights/label": "distributions[].rights",
  },
  unused: {
    "@id": "technical",
    version: "version",
    versionNotes: "version",
    conformsTo: "linked",
    "distribution/@id": "technical",
    "distribution/byteSize": "derived",
    "distribution/checksum": "derived",
    "distribution/issued": "derived",
    "distribution/modified": "derived",
    "distribution/language": "elsewhere",
  },
  required: ["title", "description"],
  ways: "distribution",
};

/** `data.json` of both versions of DCAT-US; their names differ where they mean different things. */
export const DATA_JSON: Keys = {
  properties: {
    identifier: "id",
    "identifier/@id": "id",
    "identifier/notation": "id",
    title: "title",
    description: "description",
    keyword: "keywords",
    "otherIdentifier/notation": "resourceCode",
    theme: "theme",
    "theme/notation": "theme",
    "theme/prefLabel": "theme",
    "category/notation": "classification",
    "publisher/name": "provider",
    "contactPoint/fn": "contact.office",
    "contactPoint/tel": "contact.phone",
    "contactPoint/hasEmail": "contact.email",
    accessLevel: "opening.type",
    accessRights: "opening.type",
    rights: "opening.conditions",
    accrualPeriodicity: "updateCycle",
    issued: "issued",
    modified: "modified",
    temporal: "temporal",
    "temporal/startDate": "temporal.from",
    "temporal/endDate": "temporal.to",
    spatial: "spatial",
    "spatial/identifier": "spatial",
    "spatial/prefLabel": "spatial",
    "spatial/bbox": "spatial",
    license: "license",
    relation: "related",
    references: "related",
    landingPage: "page",
    "landingPage/accessURL": "page",
    language: "language",
    "distribution/identifier": "distributions[].id",
    "distribution/title": "distributions[].title",
    "distribution/accessURL": "distributions[].url",
    "distribution/downloadURL": "distributions[].download",
    "distribution/accessService/endpointURL": "distributions[].service",
    "distribution/accessService/endpointDescription": "distributions[].openapi",
    "distribution/describedBy": "distributions[].openapi",
    "distribution/format": "distributions[].format",
    "distribution/mediaType": "distributions[].format",
    "distribution/conformsTo/identifier": "distributions[].crs",
    "distribution/license": "distributions[].license",
  },
  unused: {
    "@type": "technical",
    "@id": "technical",
    "publisher/@type": "technical",
    "contactPoint/@type": "technical",
    "distribution/@type": "technical",
    version: "version",
    versionNotes: "version",
    describedBy: "linked",
    describedByType: "linked",
    "distribution/byteSize": "derived",
    "distribution/checksum": "derived",
    "distribution/modified": "derived",
    "distribution/describedByType": "technical",
  },
  required: [],
  ways: "distribution",
};

/** What each version of DCAT-US requires of a dataset. */
export const DCAT_US_REQUIRED = {
  1: [
    "title",
    "description",
    "keyword",
    "modified",
    "publisher",
    "contactPoint",
    "identifier",
    "accessLevel",
  ],
  3: ["title", "description", "contactPoint", "identifier"],
};

/** Packages of CKAN as `package_search` lists them; portals add keys of their own under `extras`. */
export const CKAN: Keys = {
  properties: {
    name: "id",
    id: "id",
    title: "title",
    notes: "description",
    "tags/display_name": "keywords",
    "tags/name": "keywords",
    "groups/title": "theme",
    "groups/display_name": "theme",
    "extras/theme": "theme",
    "organization/title": "provider",
    isopen: "opening.type",
    "extras/access_rights": "opening.type",
    "extras/frequency": "updateCycle",
    "extras/update_frequency": "updateCycle",
    frequency: "updateCycle",
    update_frequency: "updateCycle",
    "extras/issued": "issued",
    metadata_created: "issued",
    "extras/modified": "modified",
    metadata_modified: "modified",
    "extras/temporal_start": "temporal.from",
    "extras/temporal_end": "temporal.to",
    "extras/spatial": "spatial",
    spatial: "spatial",
    license_id: "license",
    license_url: "license",
    url: "page",
    "resources/name": "distributions[].title",
    "resources/url": "distributions[].download",
    "resources/format": "distributions[].format",
    "resources/mimetype": "distributions[].format",
  },
  unused: {
    author: "person",
    author_email: "person",
    maintainer: "person",
    maintainer_email: "person",
    num_resources: "derived",
    num_tags: "derived",
    version: "version",
    license_title: "elsewhere",
    "resources/size": "derived",
    "resources/hash": "derived",
    "resources/created": "derived",
    "resources/last_modified": "derived",
    "resources/id": "technical",
    "resources/package_id": "technical",
    "resources/position": "technical",
    "organization/id": "technical",
    "organization/name": "technical",
    "tags/id": "technical",
    "groups/id": "technical",
    creator_user_id: "person",
    state: "technical",
    type: "technical",
    private: "technical",
  },
  required: ["title"],
  ways: "resources",
};
