import type { RequestContext } from "../context.js";
import type { StoredStakeholder } from "../../store/repositories/stored.js";

export type LoadedStakeholder = StoredStakeholder | Promise<StoredStakeholder | null>;

/** A stakeholder by its id: at once where it is kept, else with all others that are asked for in the same turn. */
export const loadStakeholder = (
  { repositories, loaders }: Pick<RequestContext, "repositories" | "loaders">,
  id: string,
): LoadedStakeholder => repositories.stakeholders.kept(id) ?? loaders.stakeholder.load(id);
