import { badInput } from "../../errors.js";
import { findAround } from "../../analysis/partnerships/find-partnerships.js";
import type { GrownNetwork, Growth } from "../../questions/grow-network.js";
import type { NetworkPart } from "../../store/repositories/whole-network-repository.js";
import type { RequestContext } from "../context.js";
import { takePart } from "./network-part.js";
import { showPartnerships } from "./partnership-resolver.js";

/** A network with the partnerships of its nodes. */
export interface FoldedGrowth extends GrownNetwork {
  readonly partnerships: readonly object[];
  readonly omittedPartnerships: number;
}

/** What a network answers whose projects are nodes. */
export const NO_PARTNERSHIPS = { partnerships: [], omittedPartnerships: 0 };

const NOBODY: GrownNetwork = {
  nodes: [],
  linkages: [],
  truncated: false,
  omittedNodes: 0,
  omittedLinkages: 0,
  reachedDepth: 0,
};

const linkagesAmong = (
  { ask }: RequestContext,
  kept: readonly string[],
  walk: NetworkPart,
  maxLinkages: number,
): Promise<GrownNetwork> => ask.network({ around: kept, depth: 0, walk, maxNodes: kept.length, maxLinkages });

/** The network around stakeholders where a project in common is one step; throws BAD_USER_INPUT for one around a project. */
export async function growThroughProjects(
  context: RequestContext,
  part: NetworkPart,
  { around, depth, maxNodes, maxLinkages }: Omit<Growth, "walk">,
): Promise<FoldedGrowth> {
  const projects = around.filter((id) => id.startsWith("project:"));
  if (projects.length > 0)
    throw badInput(
      "With `throughProjects` a network has no projects, so `around` names none.",
      projects,
      "Ask around those who take part in it.",
    );
  const whole = await takePart(context, part);
  const grown = await findAround(
    context.analyst,
    whole,
    { around: around.map(whole.placeOf), depth, maxNodes, maxPartnerships: maxLinkages },
    context,
  );
  const kept = grown.kept.map((one) => whole.ids.at(one) ?? "");
  const among = kept.length === 0 ? NOBODY : await linkagesAmong(context, kept, part, maxLinkages);
  const { total, first } = grown.partnerships;
  return {
    ...among,
    truncated: among.truncated || grown.omittedNodes > 0 || total > first.length,
    omittedNodes: grown.omittedNodes,
    reachedDepth: grown.reachedDepth,
    partnerships: await showPartnerships(context, whole.ids, first),
    omittedPartnerships: total - first.length,
  };
}
