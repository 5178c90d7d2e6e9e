import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { linkageProperties, type Properties, stakeholderProperties } from "../writers/properties.js";

const OF_BOTH = [
  ...["titleKey", "earliest", "latest", "precision", "sourceKeys", "remarkSorts"],
  ...["activityKey", "resultKeys", "resultTypes", "resultStates"],
];

/** What is derived from a record when it is written, beside the record itself: what filters and orders ask. */
const NAMES = {
  stakeholder: ["nameKey", "foundedEarliest", ...OF_BOTH],
  linkage: ["amount", "documents", "personKeys", ...OF_BOTH],
} as const;

/** The list literal that returns what was derived. */
export const derivedColumns = (sort: keyof typeof NAMES, variable: string): string =>
  `[${NAMES[sort].map((name) => `${variable}.${name}`).join(", ")}]`;

/** Whether what is stored of a stakeholder is what its record would give now. */
export const isDerivedStakeholder = (stored: readonly unknown[], record: StakeholderRecord): boolean =>
  areSame(stored, NAMES.stakeholder, stakeholderProperties(record));

/** The same of a linkage. */
export const isDerivedLinkage = (stored: readonly unknown[], record: LinkageRecord): boolean =>
  areSame(stored, NAMES.linkage, linkageProperties(record));

const areSame = (stored: readonly unknown[], names: readonly string[], given: Properties): boolean =>
  names.every((name, place) => textOf(stored[place]) === textOf(given[name]));

/** An engine may keep no list where it is empty. */
const textOf = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null));
