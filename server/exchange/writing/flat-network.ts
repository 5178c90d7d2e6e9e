import { linkageKind, type LinkageKind } from "../../../schema/linkages.js";
import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { spanFields, withSpans } from "./date-spans.js";
import {
  DIGEST,
  type FlatField,
  flatLinkage,
  flatStakeholder,
  type FlatValue,
  flatValue,
  LINKAGE_FIELDS,
  STAKEHOLDER_FIELDS,
} from "./flat-fields.js";

const datesAmong = (fields: readonly FlatField[]): string[] =>
  fields.flatMap(({ field, form }) => (form === "date" ? [field] : []));

/** The kind and these fields, with days beside dates. */
const attributes = (fields: readonly FlatField[]): readonly FlatField[] => [
  { field: "kind", form: "text" },
  ...fields.flatMap((own): FlatField[] => {
    if (own.form !== "date") return [own];
    const [earliest, latest, exact] = spanFields(own.field);
    return [
      own,
      { field: earliest, form: "text" },
      { field: latest, form: "text" },
      { field: exact, form: "boolean" },
    ];
  }),
];

/** The attributes of nodes and edges in graph files, in order. */
export const NODE_ATTRIBUTES = attributes([...STAKEHOLDER_FIELDS, DIGEST]);
export const EDGE_ATTRIBUTES = attributes([...LINKAGE_FIELDS, DIGEST]);

const DATES_OF_NODES = datesAmong(STAKEHOLDER_FIELDS);
const DATES_OF_EDGES = datesAmong(LINKAGE_FIELDS);

/** The type of an attribute by which GEXF and GraphML know what its values are. */
export const typeOfForm = (form: FlatField["form"]): "string" | "double" | "boolean" =>
  form === "boolean" ? form : form === "number" || form === "sum" ? "double" : "string";

/** Values in the order of the attributes; undefined where nothing is said. */
export type FlatValues = readonly (FlatValue | undefined)[];

/** The values of a stakeholder's attributes. */
export function nodeValues(record: StakeholderRecord): FlatValues {
  const dated = withSpans(flatStakeholder(record), DATES_OF_NODES);
  const flat = { ...dated, kind: stakeholderKindOfId(record.id)?.key };
  return NODE_ATTRIBUTES.map((field) => flatValue(field, flat));
}

/** The values of a linkage's attributes; whether it holds both ways is always said. */
export function edgeValues(record: LinkageRecord): FlatValues {
  const mutual = record.mutual ?? linkageKind(record.kind as LinkageKind).mutual;
  const flat = withSpans(flatLinkage({ ...record, mutual }), DATES_OF_EDGES);
  return EDGE_ATTRIBUTES.map((field) => flatValue(field, flat));
}

/** What a graph file writes beside an edge: what it is about, in few words. */
export const edgeLabel = (record: LinkageRecord): string =>
  record.title ?? linkageKind(record.kind as LinkageKind).title;
