import type { ImportLookup } from "../../store/repositories/import-lookup.js";

async function* nothing(): AsyncGenerator<never[]> {
  yield await Promise.resolve([]);
}

/** The lookup of an import that knows nothing of the graph. */
export const NOTHING_STORED: ImportLookup = {
  stakeholders: () => Promise.resolve([]),
  documents: () => Promise.resolve([]),
  parents: () => Promise.resolve([]),
  facetsCalled: () => Promise.resolve([]),
  isBesideOthers: () => Promise.resolve(false),
  names: nothing,
  linkagesOf: () => Promise.resolve([]),
  linkagesBetween: () => Promise.resolve([]),
  all: () => ({ stakeholders: nothing, linkages: nothing }),
  drop: () => Promise.resolve(),
};
