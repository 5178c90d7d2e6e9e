import { type DocumentNode, visit } from "graphql";

/** What a text search may hit. */
const SEARCHED = [
  ...["name", "acronym", "otherNames", "codes", "identifiers", "products", "sectors", "places", "summary"],
  ...["needs", "offers", "activity", "results", "title", "people", "degree", "amount"],
];

/** Fields of the API that are made of stored fields with other names. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  linkageKind: ["kind"],
  projectCodes: ["codes"],
  linkageCount: ["degree"],
  linkages: ["degree"],
  partners: ["degree"],
  periodSpan: ["period"],
  foundedSpan: ["founded"],
  statusAsOfSpan: ["statusAsOf", "status", "sources"],
  title: ["title", "activity", "name", "role", "status"],
  statusAsOf: ["statusAsOf", "status", "sources"],
  parties: ["role", "name"],
  story: ["name"],
  sentence: ["name", "acronym", "title", "activity", "role", "status"],
  takeUp: ["takeUps"],
  helpers: ["offers", "role", "mutual", "title", "name", "activity", "results", "status", "confidence"],
  seekers: ["needs", "offers"],
  overview: ["name", "acronym", "sectors", "places"],
  search: SEARCHED,
  searchResults: SEARCHED,
};

const known = new WeakMap<DocumentNode, ReadonlySet<string>>();

/**
 * The stored fields that a document may read, of whatever type: the names of all its fields and what those are made of.
 * Rows then carry these and no others. Remembered with the document, so that equal sets are one object.
 */
export function wantedFields(document: DocumentNode): ReadonlySet<string> {
  const before = known.get(document);
  if (before) return before;
  const fields = new Set<string>();
  visit(document, {
    Field: ({ name }) => {
      fields.add(name.value);
      for (const stored of MADE_OF[name.value] ?? []) fields.add(stored);
    },
  });
  known.set(document, fields);
  return fields;
}
