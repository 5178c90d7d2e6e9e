import type { LinkageRole } from "../generated/graphql.js";
import type { LinkageFacts } from "./facts.js";
import type { LinkagesOf } from "./view.js";

/** In these roles in a project `from` receives what the linkage tells of; in the others it gives. */
export const RECEIVING: readonly LinkageRole[] = ["TRAINEE", "BENEFICIARY"];
/** In these roles it does neither: a host only has the room. */
export const LENDING: readonly LinkageRole[] = ["HOST"];
/** In these roles both sides do either. */
export const SHARING: readonly LinkageRole[] = ["PARTNER"];

type Ends = Pick<LinkageFacts, "from" | "to" | "mutual" | "role">;

/** Who gives and who receives by a linkage: `from` and `to`, turned round for a trainee, both for what holds both ways, nobody for a host. */
export function givingOf({ from, to, mutual, role }: Ends): {
  readonly givers: readonly string[];
  readonly receivers: readonly string[];
} {
  const isOneOf = (roles: readonly LinkageRole[]): boolean => role != null && roles.includes(role);
  if (mutual || isOneOf(SHARING)) return { givers: [from, to], receivers: [from, to] };
  if (isOneOf(LENDING)) return { givers: [], receivers: [] };
  return isOneOf(RECEIVING) ? { givers: [to], receivers: [from] } : { givers: [from], receivers: [to] };
}

/** The ends of a linkage that count when its way is asked for: whoever receives, whoever gives, or both. */
export function endsOf(linkage: Ends, way: LinkagesOf["way"]): readonly string[] {
  if (way === null) return [linkage.from, linkage.to];
  const { givers, receivers } = givingOf(linkage);
  return way === "to" ? receivers : givers;
}
