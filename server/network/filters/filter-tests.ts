import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { SourceCondition } from "../../../schema/filters/source-condition.js";
import { checkFilter } from "../../store/repositories/check-filter.js";
import {
  answered,
  atMoment,
  coded,
  counted,
  dated,
  flagged,
  named,
  numbered,
  onDay,
  oneResult,
  peopled,
  remarked,
  resulted,
  sourced,
  type Test,
  tied,
  worded,
} from "./conditions.js";
import { hasCoParticipant } from "../co-participants.js";
import { degreeOf } from "../degree.js";
import { allOf, type Leaves, negated, treeTest } from "./filter-tree.js";
import { longTest } from "./long-tests.js";
import { ROWS_A_STEP, type Steps } from "../turns/steps.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import {
  GONE_KIND,
  GONE_LINKAGE,
  type InitiativeColumns,
  type Network,
  NO_TEXT,
  PRECISIONS,
  YES_OR_NO,
} from "../network.js";
import { partnerCountOf } from "../partner-count.js";
import { at, byte, real } from "../arrays/typed-array.js";

type Given<F> = F | null | undefined;

/**
 * A filter on linkages as a test of their numbers, true to the same as `linkageWhere`; those that are gone never pass.
 * Throws BAD_USER_INPUT as the graph's way does.
 */
export function linkageTest(network: Network, filter: Given<LinkageFilter>): Test {
  checkFilter(filter, "linkage");
  const { linkageKind } = network;
  const test = filter && treeTest(network, filter, LINKAGE_LEAVES);
  return (index) => byte(linkageKind, index) !== GONE_LINKAGE && (!test || test(index));
}

/** The same of stakeholders. */
export function stakeholderTest(network: Network, filter: Given<StakeholderFilter>): Test {
  checkFilter(filter, "stakeholder");
  const { kind } = network;
  const isThere: Test = (index) => byte(kind, index) !== GONE_KIND;
  return filter ? allOf([isThere, treeTest(network, filter, STAKEHOLDER_LEAVES)]) : isThere;
}

/** A test of the far ends of linkages, as filters on linkages put it: none of theirs is looked at. */
export const endTest = (network: Network, filter: Given<StakeholderFilter>): Test =>
  treeTest(network, filter ?? {}, END_LEAVES);

/** A text by its number, null for none. */
export const textIn =
  ({ textOf }: Network, texts: Int32Array) =>
  (index: number): string | null => {
    const text = at(texts, index);
    return text === NO_TEXT ? null : textOf(text);
  };

/** A test of the sources of stakeholders or linkages. */
export const sourcesTest = (
  network: Network,
  { sourceKeys, sourceNumber }: Pick<InitiativeColumns, "sourceKeys" | "sourceNumber">,
  source: Given<SourceCondition>,
): Test => sourced(sourceKeys, network.textOf, sourceNumber, source);

/** The fields of a filter on linkages. */
const LINKAGE_LEAVES: Leaves<Network, LinkageFilter> = {
  id: ({ linkageIds }, { id }) => numbered((one) => linkageIds.find(one), id),
  kind: (network, { kind }) => coded(network.linkageKind, network.linkageKinds, kind),
  status: (network, { status }) => coded(network.status, network.statuses, status),
  role: (network, { role }) => coded(network.role, network.roles, role),
  confidence: ({ linkages }, { confidence }) => coded(linkages.confidence, linkages.confidences, confidence),
  remark: ({ linkages }, { remark }) => remarked(linkages.remarks, remark),
  mutual: (network, { mutual }) => flagged(network.mutual, mutual),
  activity: (network, { activity }) => worded(textIn(network, network.linkages.activity), activity),
  result: (network, { result }) =>
    oneResult(network.linkages.results, textIn(network, network.linkages.resultKeys), result),
  resultType: ({ linkages }, { resultType }) => resulted(linkages.results, "type", resultType),
  resultState: ({ linkages }, { resultState }) => resulted(linkages.results, "state", resultState),
  document: ({ documents, lineages }, { document }) =>
    tied([documents.ofLinkages], lineages.documents, document),
  source: (network, { source }) => sourcesTest(network, network.linkages, source),
  during: ({ day, linkages }, { during }) => dated(day, linkages.latest, during),
  precision: ({ linkages }, { precision }) => coded(linkages.precision, PRECISIONS, precision),
  earliest: ({ day }, { earliest }) => onDay(day, earliest),
  latest: ({ linkages }, { latest }) => onDay(linkages.latest, latest),
  updatedAt: ({ linkages }, { updatedAt }) => atMoment(linkages.updatedAt, updatedAt),
  person: (network, { person }) => peopled(textIn(network, network.linkages.personKeys), person),
  from: (network, { from }) => onEnd(endTest(network, from), network.from),
  to: (network, { to }) => onEnd(endTest(network, to), network.to),
  partner: (network, { partner }) => {
    const test = endTest(network, partner);
    const [from, to] = [onEnd(test, network.from), onEnd(test, network.to)];
    return (index) => from(index) || to(index);
  },
};

/** And those of a filter on an end of a linkage, which asks for no linkages of its own. */
const END_LEAVES: Leaves<Network, StakeholderFilter> = {
  kind: (network, { kind }) => coded(network.kind, STAKEHOLDER_KIND_KEYS, kind),
  id: ({ ids }, { id }) => numbered((one) => ids.find(one), id),
  name: ({ stakeholders: { nameKeys } }, { name }) => worded((index) => nameKeys[index] as string, name),
  remark: ({ stakeholders }, { remark }) => remarked(stakeholders.remarks, remark),
  linkageCount: (network, { linkageCount }) => counted((index) => degreeOf(network, index), linkageCount),
  partnerCount: (network, { partnerCount }) =>
    counted((index) => partnerCountOf(network, index), partnerCount),
  degree: (network, { degree }) => counted((index) => degreeOf(network, index), degree),
  sector: (network, { sector }) => tied([network.sectors], network.lineages.sectors, sector),
  place: (network, { place }) => tied([network.places], network.lineages.places, place),
  jurisdiction: ({ stakeholders }, { jurisdiction }) =>
    named(
      (index) => stakeholders.jurisdictions[at(stakeholders.jurisdiction, index) - 1] ?? null,
      jurisdiction,
    ),
  topic: (network, { topic }) => tied([network.needs, network.offers], network.lineages.topics, topic),
  need: (network, { need }) => tied([network.needs], network.lineages.topics, need),
  offer: (network, { offer }) => tied([network.offers], network.lineages.topics, offer),
  document: ({ documents, lineages }, { document }) =>
    tied([documents.ofStakeholders], lineages.documents, document),
  source: (network, { source }) => sourcesTest(network, network.stakeholders, source),
  collective: (network, { collective }) => flagged(network.collective, collective),
  pilot: ({ stakeholders }, { pilot }) => answered(stakeholders.pilot, YES_OR_NO, pilot),
  agencyType: (network, { agencyType }) => coded(network.group, network.groups.map(typeOfGroup), agencyType),
  projectType: ({ stakeholders }, { projectType }) =>
    coded(stakeholders.projectType, stakeholders.projectTypes, projectType),
  during: ({ stakeholders }, { during }) => dated(stakeholders.earliest, stakeholders.latest, during),
  precision: ({ stakeholders }, { precision }) => coded(stakeholders.precision, PRECISIONS, precision),
  earliest: ({ stakeholders }, { earliest }) => onDay(stakeholders.earliest, earliest),
  latest: ({ stakeholders }, { latest }) => onDay(stakeholders.latest, latest),
  founded: ({ stakeholders }, { founded }) => onDay(stakeholders.founded, founded),
  updatedAt: ({ stakeholders }, { updatedAt }) => atMoment(stakeholders.updatedAt, updatedAt),
  firmCount: ({ stakeholders }, { firmCount }) =>
    counted((index) => real(stakeholders.firmCount, index), firmCount),
  employment: ({ stakeholders }, { employment }) =>
    counted((index) => real(stakeholders.employment, index), employment),
};

/** And those of a filter on stakeholders. */
const STAKEHOLDER_LEAVES: Leaves<Network, StakeholderFilter> = {
  ...END_LEAVES,
  linkages: (network, { linkages }) => quantified(linkages, (filter) => hasLinkage(network, filter)),
  coParticipants: (network, { coParticipants }) =>
    quantified(coParticipants, (filter) => hasCoParticipant(network, endTest(network, filter))),
};

/** Conditions on some, none and all of several things, by a test of whether one is as a filter has it. */
function quantified<F>(
  quantifier: Given<{ some?: F | null; none?: F | null; all?: F | null }>,
  hasOne: (filter: F | { not: F }) => Test,
): Test {
  const { some, none, all } = quantifier ?? {};
  const lacks = [none, all && { not: all }].flatMap((filter) => (filter ? [negated(hasOne(filter))] : []));
  return allOf([...(some ? [hasOne(some)] : []), ...lacks]);
}

/** A test of the linkages of one stakeholder after the other; `partner` is the other end of the one that is looked at. */
export function testFrom(network: Network, filter: Given<LinkageFilter>): (near: number) => Test {
  const { from, to } = network;
  let seenFrom = -1;
  const test = treeTest(network, filter ?? {}, {
    ...LINKAGE_LEAVES,
    partner: (_, { partner }) => {
      const far = endTest(network, partner);
      return (linkage) => far(at(from, linkage) === seenFrom ? at(to, linkage) : at(from, linkage));
    },
  });
  return (near) => {
    seenFrom = near;
    return test;
  };
}

/** Whether a stakeholder has a linkage that a filter lets through. Looks at the linkages of each once, whoever asks how often. */
function hasLinkage(network: Network, filter: LinkageFilter): Test {
  const { offsets, incident } = network;
  const seenFrom = testFrom(network, filter);
  const known = new Uint8Array(network.ids.length);
  function* look(index: number): Steps<boolean> {
    for (let place = at(offsets, index), end = at(offsets, index + 1); place < end; place++) {
      // Another may have been looked at meanwhile.
      if (seenFrom(index)(at(incident, place))) return true;
      if (place % ROWS_A_STEP === 0) yield;
    }
    return false;
  }
  const note = (index: number, has: boolean): boolean => {
    known[index] = has ? YES : NO;
    return has;
  };
  return longTest(
    (index) => {
      if (byte(known, index) !== UNKNOWN) return byte(known, index) === YES;
      const own = incident.subarray(at(offsets, index), at(offsets, index + 1));
      return note(index, own.some(seenFrom(index)));
    },
    function* (index) {
      return byte(known, index) === UNKNOWN ? note(index, yield* look(index)) : byte(known, index) === YES;
    },
  );
}

const [UNKNOWN, NO, YES] = [0, 1, 2];

const onEnd =
  (test: Test, ends: Int32Array): Test =>
  (index) =>
    test(at(ends, index));

/** A group is a kind alone, or a kind and a type; see `Network`. */
const typeOfGroup = (group: string): string => group.split(" ")[1] ?? "";
