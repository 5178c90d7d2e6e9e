import type { InitiativeGroupBy, LinkageGroupBy, StakeholderGroupBy } from "../../../schema/enums.js";
import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { InitiativeFilter } from "../../../schema/filters/other-filters.js";

type Given<T> = T | null | undefined;

/** A list that is put into groups, and by what; by nothing, all of it is one group. */
export type Grouping =
  | Grouped<"stakeholders", StakeholderFilter, StakeholderGroupBy>
  | Grouped<"linkages", LinkageFilter, LinkageGroupBy>
  | Grouped<"initiatives", InitiativeFilter, InitiativeGroupBy>;

interface Grouped<L, F, B> {
  readonly of: L;
  readonly filter: Given<F>;
  readonly by: readonly B[];
}

/** What one thing has of what it is grouped by: a value, null where it is not documented, or several. */
export type Trait = string | null | readonly string[];

/** A currency, how far it got for which the money is, and the id of what holds this sum; null where nothing does. */
export interface MoneyKind {
  readonly currency: string;
  readonly status: string | null;
  readonly whole: string | null;
}

/** Things that have the same traits, in the order of `by`, and the same kind of money, null for those that state none. */
export interface Tally {
  readonly traits: readonly Trait[];
  readonly money: MoneyKind | null;
  readonly count: number;
  /** The sum of their amounts, each rounded to a thousandth: whole numbers add up to the same in any order. */
  readonly thousandths: number;
}

/** One thing that holds the sums of others, and whether it is in the list itself. */
export interface Holder extends Pick<Tally, "traits" | "money" | "thousandths"> {
  readonly id: string;
  readonly isListed: boolean;
}

/** Those of what things are grouped by that are facets: what holds one counts too. */
export const FACET_GROUPS: ReadonlySet<string> = new Set(["SECTOR", "PLACE", "DOCUMENT"]);
