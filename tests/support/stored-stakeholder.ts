import type { StoredStakeholder } from "../../server/store/repositories/stored.js";

/** A stakeholder as stored, with what a test says of it. */
export const stored = (fields: Partial<StoredStakeholder>): StoredStakeholder => ({
  ...{ __typename: "Agency", id: "agency:a", kind: "AGENCY", name: "x", acronym: null, otherNames: [] },
  ...{ summary: null, sectors: [], places: [], founded: null, website: null, identifiers: [], needs: [] },
  takeUps: null,
  ...{
    offers: [],
    collective: false,
    memberCount: null,
    degree: 0,
    sources: [],
    createdAt: "",
    updatedAt: "",
  },
  ...{ products: [], firmCount: null, employment: null, pilot: null, agencyType: null, parent: null },
  ...{ jurisdiction: null, projectType: null, codes: [], budget: null, period: null, status: null },
  ...{ activity: null, results: [], remarks: null, valueSources: null, statusAsOf: null, request: null },
  ...fields,
});
