import type { NetworkFilter } from "../../../schema/filters/other-filters.js";
import type { Counted } from "../../../schema/measures/counted.js";
import type { KnownNetwork } from "../../analysis/linkage-list.js";
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

/** Reads the part of the network that a filter means. */
export const readPart = async (context: RequestContext, filter: Given): Promise<KnownNetwork> =>
  context.analyst.read(await toPart(context, filter), context);

/** What an answer over this network was computed from. */
export const countedIn = ({ list }: KnownNetwork, filter: Given): Counted => ({
  stakeholders: list.size,
  linkages: list.from.length,
  filter: filter ? JSON.stringify(filter) : null,
});
