import type { LinkageFilter, StakeholderFilter } from "../../schema/filters/filters.js";
import type { FacetFilter, InitiativeFilter } from "../../schema/filters/other-filters.js";
import type { SearchType } from "../../schema/enums.js";
import type { LinkageKind } from "../../schema/linkages.js";
import type { InitiativeOrderField, LinkageOrderField, StakeholderOrderField } from "../../schema/orders.js";
import type { StakeholderKind, StakeholderType } from "../../schema/stakeholder-kinds.js";
import type { StoredInitiative, StoredParty } from "../store/repositories/initiative-repository.js";
import type { PageRequest, PageRow } from "../store/repositories/keyset.js";
import type { PartnerRow } from "../store/repositories/partner-repository.js";
import type { FacetLabel } from "../store/repositories/patterns.js";
import type { Grouping } from "../store/repositories/grouping.js";
import type { Order } from "../store/repositories/sorts.js";
import type { StoredFacet, StoredLinkage, StoredStakeholder } from "../store/repositories/stored.js";
import type { StartCount } from "../store/repositories/timeline-repository.js";
import type { Awaitable } from "../store/awaitable.js";
import type { FoundHits } from "./found-hit.js";
import type { FoundPath, PathSearch } from "./found-paths.js";
import type { Grouped } from "./groups/grouped.js";
import type { GrownNetwork, Growth } from "./grow-network.js";

type Given<T> = T | null | undefined;

/** A list: its pages in any order, and how long it is. */
export interface List<T, F extends string> {
  /** Up to `limit + 1` rows in the order of the page: the last one says that the list goes on. */
  page(order: Order<F>, request: PageRequest): Awaitable<readonly PageRow<T>[]>;
  count(): Awaitable<number>;
}

/** One question about each of many things. */
export interface OfEach<A> {
  /** The answer about one where nothing has to be read for it; undefined where it has to, or there is none. */
  known(id: string): A | undefined;
  /** The answers about several, in as many round trips as for one; those of unknown ids are missing. */
  find(ids: readonly string[]): Awaitable<ReadonlyMap<string, A>>;
}

/** Who and what is there, by id. */
export interface RecordQuestions {
  stakeholder(): OfEach<StoredStakeholder>;
  linkage(): OfEach<StoredLinkage>;
  /** An end of a linkage where nothing has to be read for it. */
  end(linkage: StoredLinkage, end: "from" | "to"): StoredStakeholder | undefined;
  facet(): OfEach<StoredFacet>;
  /** Which of these are ids of stakeholders? */
  existing(ids: readonly string[]): Awaitable<ReadonlySet<string>>;
  /** Which of these stakeholders does a filter let through? */
  sift(ids: readonly string[], filter: StakeholderFilter): Awaitable<ReadonlySet<string>>;
}

/** What a filter lets through. Each throws BAD_USER_INPUT for a filter that nothing could fulfil, here or when asked further. */
export interface ListQuestions {
  stakeholders(
    label: "Stakeholder" | StakeholderType,
    filter: Given<StakeholderFilter>,
  ): List<StoredStakeholder, StakeholderOrderField>;
  linkages(filter: Given<LinkageFilter>): List<StoredLinkage, LinkageOrderField>;
  /** Linkages and projects that state an activity. */
  initiatives(filter: Given<InitiativeFilter>): List<StoredInitiative, InitiativeOrderField>;
  facets(label: FacetLabel, filter: Given<FacetFilter>): List<StoredFacet, "NAME">;
}

/** What is around each of some stakeholders. Seen from one, `partner` of a filter is the other end. */
export interface AroundQuestions {
  linkagesOf(
    filter: Given<LinkageFilter>,
    order: Order<LinkageOrderField>,
    request: PageRequest,
  ): OfEach<readonly PageRow<StoredLinkage>[]>;
  linkageCountOf(filter: Given<LinkageFilter>): OfEach<number>;
  /** Neighbours, each once, by name. */
  partnersOf(filter: Given<LinkageFilter>, request: PageRequest): OfEach<readonly PartnerRow[]>;
  partnerCountOf(filter: Given<LinkageFilter>): OfEach<number>;
  /** How many linkages of these kinds each has; the kinds sorted, each once. */
  degreeOf(kinds: readonly LinkageKind[]): OfEach<number>;
  /** Whom it has as units (affiliated to it, but no clusters) and which projects it leads: by id, those that took place. */
  unitsOf(): OfEach<readonly string[]>;
  /** Everybody linked with a project by name, once for each role. */
  partiesOf(): OfEach<readonly StoredParty[]>;
}

/** What facets hold. */
export interface FacetQuestions {
  /** The facets directly inside each, by name. */
  childrenOf(): OfEach<readonly StoredFacet[]>;
  /** In which branches of the tree of sectors or places does each stakeholder lie, by id? See `branchesOfTrees`. */
  branchesOf(label: "Sector" | "Place"): OfEach<readonly string[]>;
  /** How many stakeholders that a filter lets through have each facet of a label, or one inside it? */
  stakeholderCountOf(label: FacetLabel, filter: Given<StakeholderFilter>): OfEach<number>;
  /** How many linkages that a filter lets through does each document tell? */
  toldLinkageCountOf(filter: Given<LinkageFilter>): OfEach<number>;
}

/** What walks find. */
export interface WalkQuestions {
  network(growth: Growth): Promise<GrownNetwork>;
  paths(search: PathSearch): Promise<FoundPath[]>;
}

/** Words to look for. */
export interface TextSearch {
  /** Folded, in their order, as they were written; at least one. */
  readonly words: readonly string[];
  /** What may be found; everything where null. */
  readonly types: readonly SearchType[] | null;
  /** Only stakeholders of these kinds, and those that a filter lets through; where both are null, others too. */
  readonly kinds: readonly StakeholderKind[] | null;
  readonly filter: StakeholderFilter | null;
  readonly first: number;
}

/** Where likeness to a need is looked for: undertakings by title, activity and summary, stakeholders by what they offer or need. */
export type LikenessAmong = "UNDERTAKING" | "OFFER" | "NEED";

/** Words to be compared with texts. */
export interface LikenessSearch {
  readonly among: LikenessAmong;
  /** Folded words, at least one in each; the likest of them counts. */
  readonly wordings: readonly (readonly string[])[];
  readonly first: number;
}

/** What has a text like some words, and how like it is; see `likest`. */
export interface FoundLike {
  readonly id: string;
  readonly likeness: number;
}

/** The likest, best first, then by id, and the stems of the words by which they were found. */
export interface FoundLikes {
  readonly likes: readonly FoundLike[];
  readonly stems: readonly string[];
}

/** Two stakeholders, by id, with the linkages between them that are told and the documents that tell them, by id. */
export interface ToldPair {
  readonly between: readonly [one: string, other: string];
  readonly documents: readonly string[];
  readonly linkages: readonly string[];
}

/** Some pairs, those with the most documents first, then by id; and how many there are in all. */
export interface ToldPairs {
  readonly total: number;
  readonly first: readonly ToldPair[];
}

/** Answers over all of the network. */
export interface WholeQuestions {
  /** What has for each word one that begins with it, best first; where that is little, what has words near to them too. */
  search(search: TextSearch): Promise<FoundHits>;
  /** What is most like some words? */
  likest(search: LikenessSearch): Promise<FoundLikes>;
  /** How many linkages of each kind begin at each stated start? In no order. */
  starts(filter: Given<LinkageFilter>): Awaitable<readonly StartCount[]>;
  /** Of which pairs do at least so many documents tell linkages that a filter lets through? */
  toldPairs(filter: Given<LinkageFilter>, minDocuments: number, first: number): Awaitable<ToldPairs>;
  /** What a list falls into, with the sums of money in each group. */
  groups(list: Grouping): Awaitable<Grouped>;
}

/** All that may be asked about the network. Who answers, memory or graph, is chosen in `answerer-of.ts` and known nowhere else. */
export interface Answerer
  extends RecordQuestions, ListQuestions, AroundQuestions, FacetQuestions, WalkQuestions, WholeQuestions {}
