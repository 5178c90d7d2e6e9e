import { z } from "zod";
import { edtf } from "./edtf.js";
import { LINKAGE_KIND_KEYS } from "./linkages.js";
import {
  AGENCY_TYPES,
  CONFIDENCES,
  EXCHANGE_STATES,
  keysOf,
  LINKAGE_ROLES,
  LINKAGE_STATUSES,
  MATCH_REASONS,
  PROJECT_TYPES,
  REMARK_SORTS,
  RESULT_STATES,
  RESULT_TYPES,
  TAKE_UP_STATES,
} from "./vocabulary.js";

/** Tabs and line breaks are text, and so is what files of an older encoding leave beyond ASCII. */
const NO_CONTROL = /^(?!.*(?![\t\n\r\u0080-\u009f])\p{Cc})/su;

/**
 * Records: the form in which facts come in and go out (seed files, imports, our JSON export). What is not documented
 * is left out or null. `z.strictObject` makes a misspelt field an error instead of a lost fact.
 */
const text = z.string().trim().min(1).regex(NO_CONTROL, "text without control characters");
/** Pages show it as a link: no other scheme may run or open anything there. */
const webAddress = z.url({ protocol: /^https?$/u, error: "an http or https address" });
const id = (prefix: string): z.ZodString =>
  z
    .string()
    .regex(new RegExp(`^${prefix}:[^\\s\\p{Cc}]+$`, "u"), `an id such as "${prefix}:name", without spaces`);
const WHOLE = "a whole number";
/** Degrees of places (WGS 84). */
const LATITUDE = "a number of degrees from -90 to 90";
const LONGITUDE = "a number of degrees from -180 to 180";
const date = edtf.optional();

const STAKEHOLDER_ID = id("(?:cluster|agency|university|project)");

const source = z.strictObject({ document: id("document"), locator: text });
const sources = z.array(source).min(1, "at least one source");
/** A remark on a record; `about` names other stakeholders that it speaks of. */
const remark = z.strictObject({
  sort: z.enum(keysOf(REMARK_SORTS)),
  text,
  about: z.array(STAKEHOLDER_ID).optional(),
  sources: sources.optional(),
});
/** Where a single value of the record is printed, and when it held. */
const valueSource = z.strictObject({ field: text, value: text, period: date, sources });
/** Who asked whom (left out where not told), and the linkages that serve it. */
const request = z.strictObject({
  by: STAKEHOLDER_ID,
  of: STAKEHOLDER_ID.optional(),
  servedBy: z.array(text).optional(),
});
const confidence = z.enum(keysOf(CONFIDENCES));
/** A person by name or, where none is printed, by function alone. */
const person = z
  .strictObject({ name: text.optional(), role: text.optional() })
  .refine(({ name, role }) => name !== undefined || role !== undefined, "a name or a role");
const identifier = z.strictObject({ scheme: text, value: text, url: webAddress.optional() });
const money = z.strictObject({
  amount: z.number(),
  currency: z.string().regex(/^[A-Z]{3}$/u, "an ISO 4217 code such as USD"),
  /** The linkage or project whose sum holds this one, so that sums never count twice. */
  includedIn: text.optional(),
});
const result = z.strictObject({
  type: z.enum(keysOf(RESULT_TYPES)),
  state: z.enum(keysOf(RESULT_STATES)),
  text,
});
const exchange = z.strictObject({
  topic: id("topic"),
  text,
  state: z.enum(keysOf(EXCHANGE_STATES)).default("OPEN"),
  /** Since when it is asked for or on offer, where stated. */
  since: date,
  /** Left out where the source states it. */
  confidence: confidence.optional(),
  sources,
});
/** What came of suggesting somebody to a stakeholder; each later state is a further one. */
const takeUp = z
  .strictObject({
    candidate: STAKEHOLDER_ID,
    state: z.enum(keysOf(TAKE_UP_STATES)),
    since: edtf.regex(/^(?![./])(?!.*[./]$)/u, "a day, month or year, or an interval with both ends"),
    /** Who brought the two together or told of it. */
    by: STAKEHOLDER_ID.optional(),
    /** Why it was declined. */
    reason: text.optional(),
    /** The place in the seeker's matches, and the reasons, with which it was suggested. */
    rank: z.number().int(WHOLE).positive("a whole number above 0").optional(),
    reasons: z.array(z.enum(keysOf(MATCH_REASONS))).optional(),
    sources,
  })
  .refine(({ state, reason }) => reason === undefined || state === "DECLINED", {
    path: ["reason"],
    error: 'no reason, or the state "DECLINED": only a refusal has one. Take it away, or correct the state',
  });

const remarks = z.array(remark).optional();
const valueSources = z.array(valueSource).optional();

const shared = {
  name: text,
  acronym: text.optional(),
  otherNames: z.array(text).default([]),
  summary: text.optional(),
  sectors: z.array(id("sector")).default([]),
  places: z.array(id("place")).default([]),
  founded: date,
  website: webAddress.optional(),
  identifiers: z.array(identifier).default([]),
  needs: z.array(exchange).default([]),
  offers: z.array(exchange).default([]),
  takeUps: z.array(takeUp).optional(),
  collective: z.boolean().default(false),
  /** How many stakeholders a collective stands for, when stated. */
  memberCount: z.number().int(WHOLE).positive("a whole number above 0").optional(),
  remarks,
  valueSources,
  sources,
};

export const clusterRecord = z.strictObject({
  id: id("cluster"),
  ...shared,
  products: z.array(text).default([]),
  firmCount: z.number().int(WHOLE).nonnegative("a whole number, not below 0").optional(),
  employment: z.number().int(WHOLE).nonnegative("a whole number, not below 0").optional(),
  pilot: z.boolean().optional(),
});
export const agencyRecord = z.strictObject({
  id: id("agency"),
  ...shared,
  agencyType: z.enum(keysOf(AGENCY_TYPES)).optional(),
  parent: STAKEHOLDER_ID.optional(),
  jurisdiction: id("place").optional(),
});
export const universityRecord = z.strictObject({
  id: id("university"),
  ...shared,
  parent: STAKEHOLDER_ID.optional(),
});
export const projectRecord = z.strictObject({
  id: id("project"),
  ...shared,
  projectType: z.enum(keysOf(PROJECT_TYPES)).optional(),
  codes: z.array(text).default([]),
  budget: money.optional(),
  period: date,
  status: z.enum(keysOf(LINKAGE_STATUSES)).optional(),
  /** As of when the status holds, where not as of its sources. */
  statusAsOf: date,
  request: request.optional(),
  parent: id("project").optional(),
  /** What was done, when the project itself is a row of a table of initiatives. */
  activity: text.optional(),
  results: z.array(result).default([]),
});

export const linkageRecord = z.strictObject({
  /** `linkage:` + the id of one of its two ends + `/` + a name of its own. */
  id: z
    .string()
    .regex(
      /^linkage:(?:cluster|agency|university|project):[^\s/]+\/[^\s]+$/u,
      'an id such as "linkage:agency:smeda/training-2007": the id of one end, "/" and a name',
    ),
  kind: z.enum(LINKAGE_KIND_KEYS as [string, ...string[]]),
  from: STAKEHOLDER_ID,
  to: STAKEHOLDER_ID,
  /** Left out: as its kind has it. */
  mutual: z.boolean().optional(),
  role: z.enum(keysOf(LINKAGE_ROLES)).optional(),
  title: text.optional(),
  activity: text.optional(),
  results: z.array(result).default([]),
  status: z.enum(keysOf(LINKAGE_STATUSES)),
  /** As of when the status holds, where not as of its sources. */
  statusAsOf: date,
  request: request.optional(),
  period: date,
  amount: money.optional(),
  quantity: z.strictObject({ value: z.number(), unit: text }).optional(),
  people: z.array(person).default([]),
  confidence: confidence.default("STATED"),
  remarks,
  valueSources,
  sources,
});

const code = z.strictObject({ scheme: text, value: text, url: webAddress.optional() });
/** Codes of a facet are ours when the document does not print them. */
const facet = { name: text, otherNames: z.array(text).default([]), codes: z.array(code).default([]) };

export const sectorRecord = z.strictObject({ id: id("sector"), ...facet, parent: id("sector").optional() });
export const placeRecord = z.strictObject({
  id: id("place"),
  ...facet,
  parent: id("place").optional(),
  placeType: text.optional(),
  latitude: z.number().min(-90, LATITUDE).max(90, LATITUDE).optional(),
  longitude: z.number().min(-180, LONGITUDE).max(180, LONGITUDE).optional(),
});
export const topicRecord = z.strictObject({
  id: id("topic"),
  ...facet,
  description: text.optional(),
  /** Where a document defines it. */
  sources: sources.optional(),
});
export const documentRecord = z.strictObject({
  id: id("document"),
  name: text,
  publisher: text.optional(),
  published: date,
  /** Between which days it was written, as its own text bounds them. */
  written: date,
  /** What kind of document it is: web page, press release, data set … */
  type: text.optional(),
  url: webAddress.optional(),
  retrieved: date,
  remarks,
});

/** A whole network as records; every list may be empty. */
export const datasetRecord = z.strictObject({
  documents: z.array(documentRecord).default([]),
  sectors: z.array(sectorRecord).default([]),
  places: z.array(placeRecord).default([]),
  topics: z.array(topicRecord).default([]),
  clusters: z.array(clusterRecord).default([]),
  agencies: z.array(agencyRecord).default([]),
  universities: z.array(universityRecord).default([]),
  projects: z.array(projectRecord).default([]),
  linkages: z.array(linkageRecord).default([]),
});

export type SourceRecord = z.output<typeof source>;
export type MoneyRecord = z.output<typeof money>;
export type ResultRecord = z.output<typeof result>;
export type RemarkRecord = z.output<typeof remark>;
export type ValueSourceRecord = z.output<typeof valueSource>;
export type RequestRecord = z.output<typeof request>;
export type PersonRecord = z.output<typeof person>;
export type ExchangeRecord = z.output<typeof exchange>;
export type TakeUpRecord = z.output<typeof takeUp>;
export type ClusterRecord = z.output<typeof clusterRecord>;
export type AgencyRecord = z.output<typeof agencyRecord>;
export type UniversityRecord = z.output<typeof universityRecord>;
export type ProjectRecord = z.output<typeof projectRecord>;
export type StakeholderRecord = ClusterRecord | AgencyRecord | UniversityRecord | ProjectRecord;
export type LinkageRecord = z.output<typeof linkageRecord>;
export type SectorRecord = z.output<typeof sectorRecord>;
export type PlaceRecord = z.output<typeof placeRecord>;
export type TopicRecord = z.output<typeof topicRecord>;
export type DocumentRecord = z.output<typeof documentRecord>;
export type DatasetRecord = z.output<typeof datasetRecord>;
