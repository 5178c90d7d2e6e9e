import type { FieldPlan } from "./field-plan.js";

/** What a list without pages is foreseen to have at most, far above what its price counts: up to so much nothing is paid. */
const FORESEEN = 20;

/** Values that are read, completed and written for one unit of cost beside those that a document is priced by. */
const VALUES_A_UNIT = 8;

/** Paid at once. */
const LEAST = 50;

/** Pays a cost beyond the price of the document; throws where that may not be spent. */
type Pay = (cost: number, cure: string) => void;

/** Pays for lists that turn out to be long, such as the proofs between two who work with thousands. */
export class LongLists {
  #values = 0;

  constructor(private readonly pay: Pay) {}

  /** Throws where it may not be paid for; then nothing of it is written. */
  take({ isOfAnyLength: isUnbounded, name, nodes }: FieldPlan, length: number): void {
    if (length <= FORESEEN || !isUnbounded) return;
    const fields = nodes.reduce((sum, { selectionSet }) => sum + (selectionSet?.selections.length ?? 0), 1);
    this.#values += (length - FORESEEN) * fields;
    const cost = Math.floor(this.#values / VALUES_A_UNIT);
    if (cost < LEAST) return;
    this.#values = 0;
    this.pay(cost, `Lists without pages are long here: ask for \`${name}\` of fewer, or with fewer fields.`);
  }
}
