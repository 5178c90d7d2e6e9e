import {
  NetworkOnMapDocument,
  OverviewMembersDocument,
  type NetworkFilter,
  type NetworkOnMapQueryVariables,
  PartnersDocument,
  PartnershipsOfDocument,
  type PartnersQuery,
} from "../generated/graphql.js";
import {
  EMPTY_NETWORK,
  linkageFacts,
  type Network,
  stakeholderFacts,
  type Surroundings,
  stakeholderTotal,
} from "../state/facts.js";
import { networkFilter } from "../state/network-filter.js";
import { type Expansion, type OpenCommunity, pairKey, type View } from "../state/view.js";
import { ask } from "./ask.js";
import { t } from "../words/words.js";

/** Up to so many stakeholders, the page starts with all of them; above, with a question. */
export const SHOW_ALL_UP_TO = 300;
/** The most stakeholders and linkages that are drawn at once. */
export const MOST_STAKEHOLDERS = 2_000;
const MOST_LINKAGES = 10_000;
/** Where projects are folded, nearly everybody is joined with everybody: the best linked, and the pairs with the most in common. */
const MOST_FOLDED = { maxNodes: 500, maxLinkages: 2_500 };
const PAGE = 100;
/** The most members of a community that come onto the map. */
export const MEMBERS_ON_MAP = 100;

/** What a view needs from the service; two views with equal needs show parts of the same answer. */
export interface Need {
  readonly all: boolean;
  readonly ids: readonly string[];
  readonly expanded: readonly Expansion[];
  /** The community whose members the service finds; null where none is open, or all are picked. */
  readonly community: OpenCommunity | null;
  /** Set where everything is too much, so that the service filters. */
  readonly variables: NetworkOnMapQueryVariables;
}

/** What a view needs, under what is there; `onWay` are stakeholders on the drawn way between two, or of the open match. */
export function needOf(view: View, around: Surroundings, onWay: readonly string[] = []): Need {
  const isSmall = !isLarge(around);
  const all = view.scope === "all" || (view.scope === "start" && isSmall);
  const onRoute = [view.route?.from, view.route?.to].filter((id) => id != null);
  const ids = all
    ? []
    : [...new Set([...view.picked, ...onRoute, ...onWay])].filter((id) => !view.hidden.includes(id));
  const limits = isSmall
    ? { maxNodes: SHOW_ALL_UP_TO, maxLinkages: MOST_LINKAGES }
    : view.throughProjects && view.linkagesOf === null
      ? MOST_FOLDED
      : { maxNodes: MOST_STAKEHOLDERS, maxLinkages: MOST_LINKAGES };
  const isFiltered = view.throughProjects || (all && !isSmall);
  return {
    all,
    ids,
    expanded: all ? [] : view.expanded,
    community: all || view.community?.of == null ? null : view.community,
    variables: {
      depth: 1,
      ...limits,
      ...(view.throughProjects && { throughProjects: true }),
      ...(isFiltered && { filter: networkFilter(view) }),
    },
  };
}

/** Whether a view needs anybody to be loaded. */
export const needsSomebody = ({ all, ids, expanded, community }: Need): boolean =>
  all || ids.length > 0 || expanded.length > 0 || community !== null;

/** Whether a network is too large for one picture, and is drawn together at first. */
export const isLarge = (around: Surroundings): boolean => stakeholderTotal(around) > SHOW_ALL_UP_TO;

/** Whether a view is of all of a network that is too large to be loaded: the service answers for it. */
export const isDrawnTogether = ({ scope }: View, around: Surroundings, network: Network): boolean =>
  scope === "start" && network.stakeholders.size === 0 && isLarge(around);

/** Whether the map begins with all of a network that is too large for one picture, drawn together. */
export const isOverview = (view: View, around: Surroundings, network: Network): boolean =>
  view.mode === "map" && isDrawnTogether(view, around, network);

/** Tells how far a long load has come, from 0 to 1, in words too. */
export type Progress = (share: number, doing: string) => void;

/** Those with whom one takes part in the most projects: a hundred at most. */
async function partnersThroughProjects(
  { id, count }: Expansion,
  filter: NetworkFilter | null | undefined,
  signal: AbortSignal,
): Promise<string[]> {
  const variables = { id, filter: filter ?? null, first: Math.min(PAGE, count) };
  const { stakeholder } = await ask(PartnershipsOfDocument, variables, signal);
  return stakeholder?.partnerships.nodes.flatMap(({ between }) => between.map((one) => one.id)) ?? [];
}

async function partnersOf({ id, kind, count }: Expansion, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  const filter = kind === null ? null : { kind: { eq: kind } };
  for (let after: string | null = null; found.length < count;) {
    const first = Math.min(PAGE, count - found.length);
    const answer: PartnersQuery = await ask(PartnersDocument, { id, filter, first, after }, signal);
    const page = answer.stakeholder?.partners;
    found.push(...(page?.nodes.map((node) => node.id) ?? []));
    if (page?.pageInfo.hasNextPage !== true) break;
    after = page.pageInfo.endCursor ?? null;
  }
  return found;
}

/** The best-linked members of the community that one is in, as the service finds it now; that one alone where it is in none. */
async function membersOf({ id, of }: OpenCommunity, signal: AbortSignal): Promise<readonly string[]> {
  const filter = of === "folded" ? { throughProjects: true } : null;
  const asked = { by: "COMMUNITY", ...(filter && { filter }), first: MEMBERS_ON_MAP } as const;
  const { overview } = await ask(OverviewMembersDocument, asked, signal);
  const groups = overview.groups.map(({ members }) => members.map((one) => one.id));
  return groups.find((members) => members.includes(id)) ?? [id];
}

/** Loads what a view needs: the partners of what is expanded, then all of them with the linkages among them. */
export async function loadNetwork(
  need: Need,
  around: Surroundings,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Network> {
  let variables = need.variables;
  const members = need.community && (await membersOf(need.community, signal));
  if (!need.all) {
    const ids = new Set([...need.ids, ...(members ?? [])]);
    for (const [index, expansion] of need.expanded.entries()) {
      onProgress(index / (need.expanded.length + 1), t("work.partners"));
      const partners = await (variables.throughProjects === true
        ? partnersThroughProjects(expansion, variables.filter, signal)
        : partnersOf(expansion, signal));
      for (const id of partners) ids.add(id);
    }
    if (ids.size === 0) return EMPTY_NETWORK;
    const among = { id: { in: [...ids] } };
    const { stakeholders, ...rest } = variables.filter ?? {};
    variables = {
      ...variables,
      filter: { ...rest, stakeholders: stakeholders == null ? among : { and: [among, stakeholders] } },
    };
  }
  onProgress(0.5, t("work.network"));
  const { network } = await ask(NetworkOnMapDocument, variables, signal);
  return {
    stakeholders: new Map(network.nodes.map((node) => [node.id, stakeholderFacts(node, around)])),
    linkages: network.linkages.map(linkageFacts),
    omittedStakeholders: network.omittedNodes,
    partnerships: (network.partnerships ?? []).flatMap(({ between: [one, other], projectCount }) =>
      one && other
        ? [{ id: pairKey(one.id, other.id), between: [one.id, other.id] as const, projectCount }]
        : [],
    ),
    omittedLinkages: network.omittedLinkages,
    omittedPartnerships: network.omittedPartnerships ?? 0,
    ...(members && { members }),
  };
}
