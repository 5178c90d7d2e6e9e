import type { LinkageDetailsFragment } from "../generated/graphql.js";
import type { Community } from "../state/community.js";
import type { Surroundings } from "../state/facts.js";
import type { Network } from "../state/facts.js";
import type { Measured } from "../state/measured.js";
import type { Shown } from "../state/filter-network.js";

/** What files are made of: what is shown, and what it is cited by. */
export interface Exported {
  readonly shown: Shown;
  readonly network: Network;
  readonly around: Surroundings;
  readonly citation: string;
  /** None where the view does not ask for them. */
  readonly communities: readonly Community[];
  /** What else is known of the linkages, by id. */
  readonly details: ReadonlyMap<string, LinkageDetailsFragment>;
  /** The measure that sizes the map; null where none does. */
  readonly measured: Measured | null;
}
