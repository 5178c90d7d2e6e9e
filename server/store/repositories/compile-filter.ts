import type {
  CoParticipantQuantifier,
  LinkageFilter,
  StakeholderFilter,
} from "../../../schema/filters/filters.js";
import { type StakeholderKind, stakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { EnumCondition, IdCondition } from "../../../schema/filters/conditions.js";
import type { Bindings } from "./bindings.js";
import { checkFilter } from "./check-filter.js";
import {
  allOf,
  anyOf,
  compileTree,
  duringCondition,
  facetCondition,
  listCondition,
  momentCondition,
  textCondition,
  valueCondition,
} from "./conditions.js";
import { LINKAGE_TYPES } from "./patterns.js";
import { partnerCountOf, PARTNERS, withPartners } from "./partner-counts.js";
import { personCondition } from "./person-keys.js";
import { resultCondition } from "./result-keys.js";
import { sourceCondition } from "./source-keys.js";

/**
 * The variables of a linkage in a statement: seen from one end (near, far), or whole (from, to). A walk goes from one
 * end but sees linkages whole: for it `partner` is either side, so that every step's condition is the same.
 */
export type LinkageScope =
  | { readonly linkage: string; readonly near: string; readonly far: string; readonly walked?: boolean }
  | { readonly linkage: string; readonly from: string; readonly to: string };

type Given<F> = F | null | undefined;

/** The Cypher condition that a stakeholder filter puts on a variable. */
export const stakeholderWhere = (
  filter: Given<StakeholderFilter>,
  variable: string,
  bindings: Bindings,
): string => {
  checkFilter(filter, "stakeholder");
  return filter ? compileTree(filter, (leaf) => stakeholderLeaves(leaf, variable, bindings)) : "true";
};

/** A condition, and the clause before it that binds what it asks; undefined where it needs none. */
export interface BoundWhere {
  readonly bind: string | undefined;
  readonly where: string;
}

/** The same where a clause can stand before the condition: one that counts partners is faster than an expression by far. */
export function boundStakeholderWhere(
  filter: Given<StakeholderFilter>,
  variable: string,
  bindings: Bindings,
): BoundWhere {
  checkFilter(filter, "stakeholder");
  let bind: string | undefined;
  const partners = (): string => {
    bind = withPartners(variable);
    return PARTNERS;
  };
  const where = filter
    ? compileTree(filter, (leaf) => stakeholderLeaves(leaf, variable, bindings, partners))
    : "true";
  return { bind, where };
}

/** The Cypher condition that a linkage filter puts on the linkage of a scope. */
export const linkageWhere = (
  filter: Given<LinkageFilter>,
  scope: LinkageScope,
  bindings: Bindings,
): string => {
  checkFilter(filter, "linkage");
  return filter ? compileTree(filter, (leaf) => linkageLeaves(leaf, scope, bindings)) : "true";
};

function stakeholderLeaves(
  filter: StakeholderFilter,
  n: string,
  bindings: Bindings,
  partners = () => partnerCountOf(n, bindings),
): string[] {
  return [
    ...valueCondition(`${n}.id`, filter.id, bindings),
    ...kindCondition(n, filter.kind),
    ...textCondition(`${n}.nameKey`, filter.name, bindings),
    ...facetCondition(n, "Sector", filter.sector, bindings),
    ...facetCondition(n, "Place", filter.place, bindings),
    ...valueCondition(`${n}.jurisdiction`, filter.jurisdiction, bindings),
    ...facetCondition(n, "Topic", filter.topic, bindings),
    ...topicsIn(`${n}.needs`, filter.need, bindings),
    ...topicsIn(`${n}.offers`, filter.offer, bindings),
    ...facetCondition(n, "Document", filter.document, bindings),
    ...sourceCondition(n, filter.source, bindings),
    ...listCondition(remarkSorts(n), filter.remark, bindings),
    ...valueCondition(`${n}.degree`, filter.linkageCount, bindings),
    ...(filter.partnerCount ? valueCondition(partners(), filter.partnerCount, bindings) : []),
    ...valueCondition(`${n}.degree`, filter.degree, bindings),
    ...valueCondition(`${n}.collective`, filter.collective, bindings),
    ...valueCondition(`${n}.pilot`, filter.pilot, bindings),
    ...valueCondition(`${n}.agencyType`, filter.agencyType, bindings),
    ...valueCondition(`${n}.projectType`, filter.projectType, bindings),
    ...duringCondition(n, filter.during, bindings),
    ...valueCondition(`${n}.precision`, filter.precision, bindings),
    ...valueCondition(`${n}.earliest`, filter.earliest, bindings),
    ...valueCondition(`${n}.latest`, filter.latest, bindings),
    ...valueCondition(`${n}.foundedEarliest`, filter.founded, bindings),
    ...momentCondition(`${n}.updatedAt`, filter.updatedAt, bindings),
    ...valueCondition(`${n}.firmCount`, filter.firmCount, bindings),
    ...valueCondition(`${n}.employment`, filter.employment, bindings),
    ...quantified(filter, n, bindings),
    ...coParticipating(filter.coParticipants, n, bindings),
  ];
}

/** Few have remarks, so the others store no list. */
const remarkSorts = (variable: string): string => `coalesce(${variable}.remarkSorts, [])`;

/** On the topics of needs or offers, which are stored as JSON text: only a whole topic has quotes without a backslash around it. */
function topicsIn(exchanges: string, condition: Given<IdCondition>, bindings: Bindings): string[] {
  if (!condition) return [];
  const { eq, in: among, isNull } = condition;
  const written = (topic: string): string => `"topic":${JSON.stringify(topic)}`;
  const all: string[] = [];
  if (eq != null) all.push(`${exchanges} CONTAINS ${bindings.bind(written(eq))}`);
  if (among) all.push(`any(x IN ${bindings.bind(among.map(written))} WHERE ${exchanges} CONTAINS x)`);
  if (isNull != null) all.push(`${exchanges} IS ${isNull ? "" : "NOT "}NULL`);
  return all;
}

/** Kinds are labels, which both engines test fastest. */
function kindCondition(n: string, condition: Given<EnumCondition>): string[] {
  if (!condition) return [];
  const label = (kind: string): string => `${n}:${stakeholderKind(kind as StakeholderKind).type}`;
  const all: string[] = [];
  if (condition.eq != null) all.push(label(condition.eq));
  if (condition.in) all.push(anyOf(condition.in.map(label)));
  if (condition.isNull === true) all.push("false");
  return all;
}

function quantified(filter: StakeholderFilter, n: string, bindings: Bindings): string[] {
  const { some, none, all } = filter.linkages ?? {};
  const exists = (inner: LinkageFilter): string => {
    const scope = { linkage: bindings.variable("r"), near: n, far: bindings.variable("m") };
    const where = compileTree(inner, (leaf) => linkageLeaves(leaf, scope, bindings));
    return `EXISTS { MATCH (${n})-[${scope.linkage}:${LINKAGE_TYPES}]-(${scope.far}:Stakeholder) WHERE ${where} }`;
  };
  return [
    ...(some ? [exists(some)] : []),
    ...(none ? [`NOT ${exists(none)}`] : []),
    ...(all ? [`NOT ${exists({ not: all })}`] : []),
  ];
}

/** On those who are linked with a project that a stakeholder is linked with. */
function coParticipating(
  quantifier: Given<CoParticipantQuantifier>,
  n: string,
  bindings: Bindings,
): string[] {
  const exists = (inner: StakeholderFilter): string => {
    const [r, project, q, m] = ["r", "p", "q", "m"].map((one) => bindings.variable(one)) as [
      string,
      string,
      string,
      string,
    ];
    const others = [`${project}.id <> ${n}.id`, `${m}.id <> ${n}.id`, `${m}.id <> ${project}.id`];
    const where = allOf([...others, compileTree(inner, (leaf) => stakeholderLeaves(leaf, m, bindings))]);
    return `EXISTS { MATCH (${n})-[${r}:${LINKAGE_TYPES}]-(${project}:Project)-[${q}:${LINKAGE_TYPES}]-(${m}:Stakeholder) WHERE ${where} }`;
  };
  const { some, none, all } = quantifier ?? {};
  return [
    ...(some ? [exists(some)] : []),
    ...(none ? [`NOT ${exists(none)}`] : []),
    ...(all ? [`NOT ${exists({ not: all })}`] : []),
  ];
}

function linkageLeaves(filter: LinkageFilter, scope: LinkageScope, bindings: Bindings): string[] {
  const r = scope.linkage;
  return [
    ...valueCondition(`${r}.id`, filter.id, bindings),
    ...valueCondition(`type(${r})`, filter.kind, bindings),
    ...valueCondition(`${r}.status`, filter.status, bindings),
    ...valueCondition(`${r}.role`, filter.role, bindings),
    ...valueCondition(`${r}.confidence`, filter.confidence, bindings),
    ...listCondition(remarkSorts(r), filter.remark, bindings),
    ...valueCondition(`${r}.mutual`, filter.mutual, bindings),
    ...textCondition(`${r}.activityKey`, filter.activity, bindings),
    ...resultCondition(r, filter.result, bindings),
    ...listCondition(`${r}.resultTypes`, filter.resultType, bindings),
    ...listCondition(`${r}.resultStates`, filter.resultState, bindings),
    ...listCondition(`${r}.documents`, filter.document, bindings),
    ...sourceCondition(r, filter.source, bindings),
    ...duringCondition(r, filter.during, bindings),
    ...valueCondition(`${r}.precision`, filter.precision, bindings),
    ...valueCondition(`${r}.earliest`, filter.earliest, bindings),
    ...valueCondition(`${r}.latest`, filter.latest, bindings),
    ...momentCondition(`${r}.updatedAt`, filter.updatedAt, bindings),
    ...personCondition(r, filter.person, bindings),
    ...endConditions(filter, scope, bindings),
  ];
}

function endConditions(filter: LinkageFilter, scope: LinkageScope, bindings: Bindings): string[] {
  const on = (end: StakeholderFilter, variable: string): string =>
    compileTree(end, (leaf) => stakeholderLeaves(leaf, variable, bindings));
  const at = (end: StakeholderFilter, side: "startNode" | "endNode"): string => {
    if ("from" in scope) return on(end, side === "startNode" ? scope.from : scope.to);
    const is = (variable: string): string =>
      allOf([`${side}(${scope.linkage}).id = ${variable}.id`, on(end, variable)]);
    return `(${is(scope.near)} OR ${is(scope.far)})`;
  };
  const all: string[] = [];
  if (filter.from) all.push(at(filter.from, "startNode"));
  if (filter.to) all.push(at(filter.to, "endNode"));
  if (filter.partner) {
    const [one, other] = "from" in scope ? [scope.from, scope.to] : [scope.far, scope.near];
    const isSeenFromOneEnd = "far" in scope && scope.walked !== true;
    all.push(
      isSeenFromOneEnd
        ? on(filter.partner, one)
        : `(${on(filter.partner, one)} OR ${on(filter.partner, other)})`,
    );
  }
  return all;
}
