import type { StakeholderFilter } from "../../../schema/filters/filters.js";
import type { NetworkFilter } from "../../../schema/filters/other-filters.js";
import type { KnownNetwork } from "../../analysis/linkage-list.js";
import { knownPart } from "../../analysis/known-part.js";
import { foldProjects } from "../../analysis/partnerships/find-partnerships.js";
import { linkageTest, stakeholderTest } from "../../network/filters/filter-tests.js";
import { settled } from "../../network/filters/long-tests.js";
import type { Network } from "../../network/network.js";
import { RememberedWork } from "../../network/remembered/remembered-work.js";
import { inTurns } from "../../network/turns/in-turns.js";
import { whenKnown } from "../../store/awaitable.js";
import type { RequestContext } from "../context.js";
import type { NetworkPart } from "../../store/repositories/whole-network-repository.js";
import { avoidedIn } from "./avoided.js";
import { type AvoidedIds, toAvoided } from "./avoided-resolver.js";

type Given =
  { readonly [Field in keyof NetworkFilter]?: NetworkFilter[Field] | undefined } | null | undefined;

/**
 * The part of the network that a filter means; those asked for stay. Throws where it avoids somebody who is not there, or
 * whom it asks for.
 */
export async function toPart(
  context: RequestContext,
  filter: Given,
  asked: readonly string[] = [],
): Promise<NetworkPart> {
  const { stakeholders, linkages, avoiding, withUnits, throughProjects } = filter ?? {};
  const avoided = await avoidedIn(
    context,
    { avoiding: [...(avoiding ?? [])].sort(), withUnits: withUnits === true },
    asked,
  );
  return {
    stakeholders: throughProjects === true && stakeholders ? orProject(stakeholders, asked) : stakeholders,
    linkages,
    avoiding: avoided,
  };
}

/** What is asked of stakeholders is not asked of the projects that join them, nor of those asked for. */
const orProject = (filter: StakeholderFilter, asked: readonly string[]): StakeholderFilter => ({
  or: [filter, { kind: { eq: "PROJECT" } }, ...(asked.length > 0 ? [{ id: { in: [...asked] } }] : [])],
});

/** How many parts of a version are remembered. */
const MOST_PARTS = 8;

const parts = new WeakMap<Network, RememberedWork<KnownNetwork>>();

/** A part of the network, and how an answer says what it was computed from. */
interface ReadPart {
  readonly network: KnownNetwork;
  readonly counted: CountedPart;
}

/** The part of the network that a filter means: taken out of memory where it is there, read otherwise. */
export async function readPart(context: RequestContext, filter: Given): Promise<ReadPart> {
  const part = await toPart(context, filter);
  const whole = await takePart(context, part);
  if (filter?.throughProjects !== true) return { network: whole, counted: countedIn(whole, filter, part) };
  const { network, partnerships } = await foldProjects(context.analyst, whole, context);
  return { network, counted: { ...countedIn(network, filter, part), partnerships } };
}

/** A part of the network, with its projects. */
export async function takePart(context: RequestContext, part: NetworkPart): Promise<KnownNetwork> {
  const network = context.snapshot?.network;
  if (network === undefined) return context.analyst.read(part, context);
  const test = stakeholderTest(network, part.stakeholders);
  const linkage = linkageTest(network, part.linkages);
  const known = parts.get(network) ?? new RememberedWork<KnownNetwork>(MOST_PARTS);
  parts.set(network, known);
  return known.get(JSON.stringify(part), context.signal, (stop) =>
    whenKnown(inTurns(settled(network, test), stop), (stakeholder) =>
      knownPart(network, { stakeholder, linkage, avoiding: part.avoiding }, stop),
    ),
  );
}

/** What an answer was computed from; see `Counted`. */
export interface CountedPart {
  readonly stakeholders: number;
  readonly linkages: number;
  readonly partnerships: number;
  readonly filter: string | null;
  readonly avoided: AvoidedIds;
}

/** What an answer over this network was computed from. */
export const countedIn = (
  { list }: KnownNetwork,
  filter: Given,
  { avoiding }: Pick<NetworkPart, "avoiding">,
): CountedPart => ({
  stakeholders: list.size,
  linkages: list.from.length,
  partnerships: 0,
  filter: filter ? JSON.stringify(filter) : null,
  avoided: toAvoided(avoiding),
});
