import { Codes } from "./codes.js";
import { DayNumbers } from "./day-numbers.js";
import { bytes, reals, wholeNumbers } from "./growing-list.js";
import { type Network, STAKEHOLDER_KINDS } from "./network.js";
import type { SparseRows } from "./sparse-rows.js";
import type { ReadLinkage, ReadStakeholder } from "../store/repositories/match-repository.js";

/** What lists of stakeholders are sorted and filtered by, by their numbers in the network: 19 bytes each beside their names. */
export interface StakeholderColumns {
  readonly ids: readonly string[];
  /** An index into STAKEHOLDER_KINDS. */
  readonly kind: Uint8Array;
  readonly nameKeys: readonly string[];
  readonly degree: Int32Array;
  /** An index into YES_OR_NO. */
  readonly pilot: Uint8Array;
  readonly projectType: Uint8Array;
  readonly projectTypes: readonly string[];
  /** Days of a project, or UNDATED. */
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
  /** The first day on which it may have been founded, or UNDATED. */
  readonly founded: Int32Array;
}

/** The same of linkages: 17 bytes each; the earliest day is the network's. */
export interface LinkageColumns {
  readonly latest: Int32Array;
  readonly confidence: Uint8Array;
  readonly confidences: readonly string[];
  /** The start as its source states it, an index into `starts`; "" stands for none. */
  readonly start: Int32Array;
  readonly starts: readonly string[];
  /** NaN where none is documented. */
  readonly amount: Float64Array;
}

/** Which facets each stakeholder or linkage has, by rows. */
export type FacetTies = Pick<SparseRows, "offsets" | "columns">;

/** The documents that stakeholders and linkages are told by: 4 bytes each, and 4 for each time one is. */
export interface DocumentTies {
  readonly ofStakeholders: FacetTies;
  readonly ofLinkages: FacetTies;
  /** Each document alone: nothing holds one. */
  readonly lineages: readonly (readonly string[])[];
}

/** The network with all that filters ask for. */
export interface HeldNetwork extends Network {
  readonly stakeholders: StakeholderColumns;
  readonly linkages: LinkageColumns;
  readonly documents: DocumentTies;
  /** Each facet and all that hold it, in the order of `facets`. */
  readonly lineages: Readonly<Record<keyof Network["facets"], readonly (readonly string[])[]>>;
}

/** What an optional yes or no is coded as; "" where it is not stated. */
export const YES_OR_NO: readonly string[] = ["", "false", "true"];

/** Takes up stakeholders in the order of the network. */
export class StakeholderColumnsBuilder {
  readonly #ids: string[] = [];
  readonly #kind = bytes();
  readonly #nameKeys: string[] = [];
  readonly #degree = wholeNumbers();
  readonly #pilot = bytes();
  readonly #projectType = bytes();
  readonly #projectTypes = new Codes();
  readonly #earliest = wholeNumbers();
  readonly #latest = wholeNumbers();
  readonly #founded = wholeNumbers();
  readonly #days = new DayNumbers();

  add(row: ReadStakeholder): void {
    this.#ids.push(row.id);
    this.#kind.push(STAKEHOLDER_KINDS.indexOf(row.kind));
    this.#nameKeys.push(row.nameKey);
    this.#degree.push(row.degree);
    this.#pilot.push(YES_OR_NO.indexOf(String(row.pilot ?? "")));
    this.#projectType.push(this.#projectTypes.of(row.projectType ?? ""));
    this.#earliest.push(this.#days.of(row.earliest));
    this.#latest.push(this.#days.of(row.latest));
    this.#founded.push(this.#days.of(row.founded));
  }

  finish(): StakeholderColumns {
    return {
      ids: this.#ids,
      kind: this.#kind.toArray(),
      nameKeys: this.#nameKeys,
      degree: this.#degree.toArray(),
      pilot: this.#pilot.toArray(),
      projectType: this.#projectType.toArray(),
      projectTypes: this.#projectTypes.names,
      earliest: this.#earliest.toArray(),
      latest: this.#latest.toArray(),
      founded: this.#founded.toArray(),
    };
  }
}

/** Takes up linkages in the order of the network. */
export class LinkageColumnsBuilder {
  readonly #latest = wholeNumbers();
  readonly #confidence = bytes();
  readonly #confidences = new Codes();
  readonly #start = wholeNumbers();
  readonly #starts = new Codes();
  readonly #amount = reals();
  readonly #days = new DayNumbers();

  add(row: ReadLinkage): void {
    this.#latest.push(this.#days.of(row.latest));
    this.#confidence.push(this.#confidences.of(row.confidence));
    this.#start.push(this.#starts.of(row.start ?? ""));
    this.#amount.push(row.amount ?? NaN);
  }

  finish(): LinkageColumns {
    return {
      latest: this.#latest.toArray(),
      confidence: this.#confidence.toArray(),
      confidences: this.#confidences.names,
      start: this.#start.toArray(),
      starts: this.#starts.names,
      amount: this.#amount.toArray(),
    };
  }
}
