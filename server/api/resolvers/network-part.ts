import type { NetworkFilter } from "../../../schema/filters/other-filters.js";
import type { Counted } from "../../../schema/measures/counted.js";
import type { KnownNetwork } from "../../analysis/linkage-list.js";
import { knownPart } from "../../analysis/known-part.js";
import { linkageTest, stakeholderTest } from "../../network/filter-tests.js";
import type { Network } from "../../network/network.js";
import { Remembered } from "../../network/remembered.js";
import type { RequestContext } from "../context.js";
import type { NetworkPart } from "../../store/repositories/whole-network-repository.js";
import { checkCount, getStakeholders } from "./arguments.js";

type Given = NetworkFilter | null | undefined;

const MOST_AVOIDED = 1000;

/** The part of the network that a filter means; throws where it avoids somebody who is not there. */
export async function toPart(context: RequestContext, filter: Given): Promise<NetworkPart> {
  const avoiding = [...new Set(filter?.avoiding ?? [])].sort();
  checkCount("avoiding", avoiding, MOST_AVOIDED);
  await getStakeholders(context, avoiding);
  return { stakeholders: filter?.stakeholders, linkages: filter?.linkages, avoiding };
}

/** How many parts of a version are remembered. */
const MOST_PARTS = 8;

const parts = new WeakMap<Network, Remembered<Promise<KnownNetwork>>>();

/** The part of the network that a filter means: taken out of memory where it is there, read otherwise. */
export async function readPart(context: RequestContext, filter: Given): Promise<KnownNetwork> {
  const part = await toPart(context, filter);
  const network = context.snapshot?.network;
  if (network === undefined) return context.analyst.read(part, context);
  const stakeholder = stakeholderTest(network, part.stakeholders);
  const linkage = linkageTest(network, part.linkages);
  const known = parts.get(network) ?? new Remembered(MOST_PARTS);
  parts.set(network, known);
  return known.get(JSON.stringify(part), () =>
    knownPart(network, { stakeholder, linkage, avoiding: part.avoiding }),
  );
}

/** What an answer over this network was computed from. */
export const countedIn = ({ list }: KnownNetwork, filter: Given): Counted => ({
  stakeholders: list.size,
  linkages: list.from.length,
  filter: filter ? JSON.stringify(filter) : null,
});
