import type { LinkageFilter, StakeholderFilter } from "../../schema/filters/filters.js";
import { at, byte } from "./typed-array.js";
import { STAKEHOLDER_KINDS } from "./network.js";
import { checkFilter } from "../store/repositories/check-filter.js";
import { type Leaves, treeTest } from "./filter-tree.js";
import {
  answered,
  coded,
  counted,
  dated,
  flagged,
  named,
  type Test,
  tied,
  worded,
} from "./held-conditions.js";
import { type HeldNetwork, YES_OR_NO } from "./held-network.js";

/**
 * A filter on linkages as a test over the held network, true to the same as `linkageWhere`. Undefined where it asks for
 * what is not held (activities, results). Throws BAD_USER_INPUT as the graph's way does.
 */
export function linkageTest(
  network: HeldNetwork,
  filter: LinkageFilter | null | undefined,
): Test | undefined {
  checkFilter(filter, "linkage");
  return treeTest(network, filter ?? {}, LINKAGE_LEAVES);
}

/** The same of stakeholders; not held is what is not held of linkages. */
export function stakeholderTest(
  network: HeldNetwork,
  filter: StakeholderFilter | null | undefined,
): Test | undefined {
  checkFilter(filter, "stakeholder");
  return treeTest(network, filter ?? {}, STAKEHOLDER_LEAVES);
}

/** The fields of a filter on linkages that are held. */
const LINKAGE_LEAVES: Leaves<HeldNetwork, LinkageFilter> = {
  id: ({ linkageIds }, { id }) => named((index) => linkageIds[index] as string, id),
  kind: (network, { kind }) => coded(network.linkageKind, network.linkageKinds, kind),
  status: (network, { status }) => coded(network.status, network.statuses, status),
  role: (network, { role }) => coded(network.role, network.roles, role),
  confidence: ({ linkages }, { confidence }) => coded(linkages.confidence, linkages.confidences, confidence),
  mutual: (network, { mutual }) => flagged(network.mutual, mutual),
  document: ({ documents }, { document }) => tied([documents.ofLinkages], documents.lineages, document),
  during: ({ day, linkages }, { during }) => dated(day, linkages.latest, during),
  from: (network, { from }) => onEnd(endTest(network, from), network.from),
  to: (network, { to }) => onEnd(endTest(network, to), network.to),
  partner: (network, { partner }) => {
    const test = endTest(network, partner);
    const [from, to] = [onEnd(test, network.from), onEnd(test, network.to)];
    return from && to && ((index) => from(index) || to(index));
  },
};

/** And those of a filter on an end of a linkage, which asks for no linkages of its own. */
const END_LEAVES: Leaves<HeldNetwork, StakeholderFilter> = {
  kind: (network, { kind }) => coded(network.kind, STAKEHOLDER_KINDS, kind),
  id: ({ ids }, { id }) => named((index) => ids[index] as string, id),
  name: ({ stakeholders }, { name }) => worded(stakeholders.nameKeys, name),
  degree: ({ stakeholders }, { degree }) => counted((index) => at(stakeholders.degree, index), degree),
  sector: (network, { sector }) => tied([network.sectors], network.lineages.sectors, sector),
  place: (network, { place }) => tied([network.places], network.lineages.places, place),
  topic: (network, { topic }) => tied([network.needs, network.offers], network.lineages.topics, topic),
  document: ({ documents }, { document }) => tied([documents.ofStakeholders], documents.lineages, document),
  collective: (network, { collective }) => flagged(network.collective, collective),
  pilot: ({ stakeholders }, { pilot }) => answered(stakeholders.pilot, YES_OR_NO, pilot),
  agencyType: (network, { agencyType }) => coded(network.group, network.groups.map(typeOfGroup), agencyType),
  projectType: ({ stakeholders }, { projectType }) =>
    coded(stakeholders.projectType, stakeholders.projectTypes, projectType),
  during: ({ stakeholders }, { during }) => dated(stakeholders.earliest, stakeholders.latest, during),
};

/** And those of a filter on stakeholders. */
const STAKEHOLDER_LEAVES: Leaves<HeldNetwork, StakeholderFilter> = {
  ...END_LEAVES,
  linkages: (network, { linkages }) => {
    const { some, none } = linkages ?? {};
    const [has, lacks] = [hasLinkage(network, some ?? {}), hasLinkage(network, none ?? {})];
    return has && lacks && ((index) => (!some || has(index)) && (!none || !lacks(index)));
  },
};

const endTest = (network: HeldNetwork, filter: StakeholderFilter | null | undefined): Test | undefined =>
  treeTest(network, filter ?? {}, END_LEAVES);

/**
 * Whether a stakeholder has a linkage that a filter lets through, `partner` being its other end. Looks at the linkages of
 * each stakeholder once, whoever asks how often.
 */
function hasLinkage(network: HeldNetwork, filter: LinkageFilter): Test | undefined {
  const { offsets, incident, from, to } = network;
  let near = -1;
  const test = treeTest(network, filter, {
    ...LINKAGE_LEAVES,
    partner: (_, { partner }) => {
      const far = endTest(network, partner);
      return far && ((linkage) => far(at(from, linkage) === near ? at(to, linkage) : at(from, linkage)));
    },
  });
  if (test === undefined) return undefined;
  const known = new Uint8Array(network.ids.length);
  return (index) => {
    if (byte(known, index) === UNKNOWN) {
      near = index;
      const own = incident.subarray(at(offsets, index), at(offsets, index + 1));
      known[index] = own.some(test) ? YES : NO;
    }
    return byte(known, index) === YES;
  };
}

const [UNKNOWN, NO, YES] = [0, 1, 2];

const onEnd = (test: Test | undefined, ends: Int32Array): Test | undefined =>
  test && ((index) => test(at(ends, index)));

/** A group is a kind alone, or a kind and a type; see `Network`. */
const typeOfGroup = (group: string): string => group.split(" ")[1] ?? "";
