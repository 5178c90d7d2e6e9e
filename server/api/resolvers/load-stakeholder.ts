import type { RequestContext } from "../context.js";
import type { Awaitable } from "../../store/awaitable.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";

export type LoadedStakeholder = Awaitable<StoredStakeholder | null>;

/** A stakeholder by its id: at once where it is known, else with all others that are asked for in the same turn. */
export const loadStakeholder = (
  { loaders }: Pick<RequestContext, "loaders">,
  id: string,
): LoadedStakeholder => loaders.known.stakeholder.known(id) ?? loaders.stakeholder.load(id);

/** The same of an end of a linkage. */
export const loadEnd = (
  { ask, loaders }: Pick<RequestContext, "ask" | "loaders">,
  linkage: StoredLinkage,
  end: "from" | "to",
): LoadedStakeholder => ask.end(linkage, end) ?? loaders.stakeholder.load(linkage[end]);
