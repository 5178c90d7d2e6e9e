import { linkageTitle } from "../../../schema/linkage-title.js";
import type { StoredLinkage, StoredStakeholder } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadEnd } from "./load-stakeholder.js";

type Ends = [StoredStakeholder | null, StoredStakeholder | null];

/** Both ends of a linkage, `from` first. */
export const loadEnds = (linkage: StoredLinkage, context: RequestContext): Promise<Ends> =>
  Promise.all([loadEnd(context, linkage, "from"), loadEnd(context, linkage, "to")]);

/** The title of a linkage: as stated, else made of what it says. */
export async function loadTitle(linkage: StoredLinkage, context: RequestContext): Promise<string> {
  const stated = linkage.title ?? linkage.activity;
  if (stated !== null) return stated;
  const [from, to] = await loadEnds(linkage, context);
  return linkageTitle(linkage, from?.name ?? linkage.from, to?.name ?? linkage.to);
}
