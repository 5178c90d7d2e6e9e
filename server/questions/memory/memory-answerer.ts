import type { Snapshot } from "../../network/versions/snapshot.js";
import type { Repositories } from "../../store/repositories/repositories.js";
import type { Answerer } from "../answerer.js";
import { aroundAnswers } from "./around-answers.js";
import { facetAnswers } from "./facet-answers.js";
import { listAnswers } from "./list-answers.js";
import { partnerAnswers } from "./partner-answers.js";
import { partyAnswers } from "./party-answers.js";
import { recordAnswers } from "./record-answers.js";
import { recordsOf } from "./record-source.js";
import { unitAnswers } from "./unit-answers.js";
import { walkAnswers } from "./walk-answers.js";
import { wholeAnswers } from "./whole-answers.js";

/** From what a request is answered, and until when. */
class MemorySource {
  readonly records;
  readonly #made = new Map<unknown, object>();

  constructor(
    readonly snapshot: Snapshot,
    whole: () => Repositories,
    readonly signal: AbortSignal,
  ) {
    this.records = recordsOf(snapshot, whole, signal);
  }

  /** Some of the answers, made when the first of them is asked for. */
  of<T extends object>(make: (source: MemorySource) => T): T {
    let made = this.#made.get(make) as T | undefined;
    if (made === undefined) this.#made.set(make, (made = make(this)));
    return made;
  }
}

type Part = (source: MemorySource) => Partial<Answerer>;

const records = ({ snapshot, records: from, signal }: MemorySource) => recordAnswers(snapshot, from, signal);
const lists: Part = ({ snapshot, records: from, signal }) => listAnswers(snapshot, from, signal);
const around: Part = ({ snapshot, records: from, signal }) => aroundAnswers(snapshot, from, signal);
const partners: Part = ({ snapshot, records: from, signal }) => partnerAnswers(snapshot, from, signal);
const parties: Part = ({ snapshot, records: from, signal }) => partyAnswers(snapshot, from, signal);
const units: Part = ({ snapshot, signal }) => unitAnswers(snapshot, signal);
const facets: Part = ({ snapshot, signal }) => facetAnswers(snapshot, signal);
const walks: Part = ({ snapshot, records: from, signal }) => walkAnswers(snapshot, from, signal);
const wholes: Part = (source) => wholeAnswers(source.snapshot, source.of(records), source.signal);

const PARTS: Readonly<Record<keyof Answerer, Part>> = {
  ...{ stakeholder: records, linkage: records, end: records, facet: records },
  ...{ existing: records, sift: records },
  ...{ stakeholders: lists, linkages: lists, initiatives: lists, facets: lists },
  ...{ linkagesOf: around, linkageCountOf: around, degreeOf: around },
  ...{ partnersOf: partners, partnerCountOf: partners, partiesOf: parties, unitsOf: units },
  ...{ childrenOf: facets, branchesOf: facets, stakeholderCountOf: facets, toldLinkageCountOf: facets },
  ...{ network: walks, paths: walks },
  ...{ search: wholes, likest: wholes, starts: wholes, toldPairs: wholes, groups: wholes },
};

type Question = (...asked: readonly unknown[]) => unknown;

class MemoryAnswerer {
  constructor(readonly source: MemorySource) {}
}
for (const [question, part] of Object.entries(PARTS))
  Object.defineProperty(MemoryAnswerer.prototype, question, {
    value(this: MemoryAnswerer, ...asked: readonly unknown[]) {
      return (this.source.of(part) as Readonly<Record<string, Question>>)[question]?.(...asked);
    },
  });

/**
 * Answers from a snapshot: nothing is read but records that are beyond its budget. Work that nobody else waits for stops with
 * the signal.
 */
export const memoryAnswerer = (
  snapshot: Snapshot,
  whole: () => Repositories,
  signal: AbortSignal,
): Answerer => new MemoryAnswerer(new MemorySource(snapshot, whole, signal)) as unknown as Answerer;
