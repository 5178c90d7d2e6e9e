import type { OrderDirection } from "../../../schema/enums.js";
import type {
  InitiativeOrderField,
  LinkageOrderField,
  StakeholderOrderField,
} from "../../../schema/orders.js";
import { NO_END } from "./conditions.js";
import type { Sort } from "./keyset.js";
import { PARTNERS, withPartners } from "./partner-counts.js";

/** What a list is sorted by. */
export interface Order<F> {
  readonly field: F;
  readonly direction: OrderDirection;
}
type Given<F> = Order<F> | null | undefined;

interface SortKey {
  readonly bind?: Sort["bind"];
  readonly key: (variable: string, descending: boolean) => string;
  /** What the key's values are; texts where absent. */
  readonly form?: "number";
  readonly floor?: (variable: string) => string;
}

/** A property that every node or linkage has, with an index that gives its order. */
const always = (property: string, least: string): SortKey => ({
  key: (v) => `${v}.${property}`,
  floor: (v) => `${v}.${property} >= ${least}`,
});

/** A property that may be absent: the unknown comes last in both directions. */
const maybe = (property: string, highest: string, lowest: string): SortKey => ({
  key: (v, descending) => `coalesce(${v}.${property}, ${descending ? lowest : highest})`,
});

/** A number that may be absent. */
const maybeNumber = (property: string): SortKey => ({
  ...maybe(property, "1.0e300", "-1.0e300"),
  form: "number",
});

const STAKEHOLDER_KEYS: Record<StakeholderOrderField, SortKey | null> = {
  NAME: always("nameKey", "''"),
  KIND: always("kind", "''"),
  LINKAGE_COUNT: { ...always("degree", "0"), form: "number" },
  PARTNER_COUNT: { bind: withPartners, key: () => PARTNERS, form: "number" },
  DEGREE: { ...always("degree", "0"), form: "number" },
  FOUNDED: maybe("foundedEarliest", `'${NO_END}'`, "''"),
  PERIOD: maybe("earliest", `'${NO_END}'`, "''"),
  UPDATED_AT: { key: (v) => `${v}.updatedAt` },
  FIRM_COUNT: maybeNumber("firmCount"),
  EMPLOYMENT: maybeNumber("employment"),
  ID: null,
};

const LINKAGE_KEYS: Record<LinkageOrderField, SortKey | null> = {
  PERIOD: maybe("earliest", `'${NO_END}'`, "''"),
  KIND: { key: (r) => `type(${r})` },
  STATUS: { key: (r) => `${r}.status` },
  UPDATED_AT: { key: (v) => `${v}.updatedAt` },
  AMOUNT: maybeNumber("amount"),
  ID: null,
};

const INITIATIVE_KEYS: Record<InitiativeOrderField, SortKey | null> = {
  PERIOD: maybe("earliest", `'${NO_END}'`, "''"),
  TITLE: { key: (i) => `${i}.titleKey` },
  ID: null,
};

function sortOf<F extends string>(list: string, keys: Record<F, SortKey | null>, order: Order<F>): Sort {
  const { field, direction } = order;
  const descending = direction === "DESC";
  const sort = { name: `${list} by ${field} ${direction}`, descending };
  const key = keys[field];
  if (key === null) return sort;
  const { bind, form = "string", floor } = key;
  return { ...sort, bind, key: (variable) => key.key(variable, descending), form, floor };
}

/** The order of stakeholders where none is given. */
export const NAME_ORDER: Order<StakeholderOrderField> = { field: "NAME", direction: "ASC" };

/** The order of stakeholders; by name when none is given. */
export const stakeholderSort = (order: Given<StakeholderOrderField>): Sort =>
  sortOf("stakeholders", STAKEHOLDER_KEYS, order ?? NAME_ORDER);

/** The order of linkages where none is given. */
export const ID_ORDER: Order<LinkageOrderField> = { field: "ID", direction: "ASC" };

/** The order of linkages; by id when none is given. */
export const linkageSort = (order: Given<LinkageOrderField>): Sort =>
  sortOf("linkages", LINKAGE_KEYS, order ?? ID_ORDER);

/** The order of initiatives where none is given. */
export const PERIOD_ORDER: Order<InitiativeOrderField> = { field: "PERIOD", direction: "ASC" };

/** The order of initiatives; by period when none is given. */
export const initiativeSort = (order: Given<InitiativeOrderField>): Sort =>
  sortOf("initiatives", INITIATIVE_KEYS, order ?? PERIOD_ORDER);

/** Facets of a list stand by name. */
export const FACET_ORDER: Order<"NAME"> = { field: "NAME", direction: "ASC" };

/** The order of the facets of a list. */
export const facetSort = (list: string): Sort => sortOf(list, { NAME: always("nameKey", "''") }, FACET_ORDER);
