import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { inputWeight } from "../../store/repositories/input-size.js";
import type { NetworkSizes } from "../resolvers/cost.js";

/** How many costs of one document are remembered; then they are forgotten and counted anew. */
const MOST = 50;

/** A key is only kept where it is short, so that a document keeps 50 kB at most. */
const LONGEST_KEY = 500;

type Variables = Readonly<Record<string, unknown>>;

/** What a cost hangs on beside the document. */
export interface CostCase {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  /** Undefined for costs that do not hang on them, and where they are still to be read. */
  readonly sizes: NetworkSizes | undefined;
}

/**
 * The costs of queries that were counted before. A cost hangs on the document and on the sizes in the variables that it
 * declares: numbers (pages), lists by their length (ids), inputs by their weight, and booleans (which fields are in); and
 * on the size of the network. So that a document which asks about one stakeholder after the other is counted once.
 */
export class KnownCosts {
  readonly #costs = new WeakMap<DocumentNode, Map<string, number>>();

  get(asked: CostCase): number | undefined {
    return this.#costs.get(asked.document)?.get(keyOf(asked));
  }

  set(asked: CostCase, cost: number): void {
    const key = keyOf(asked);
    if (key.length > LONGEST_KEY) return;
    const costs = this.#costs.get(asked.document) ?? new Map<string, number>();
    if (costs.size >= MOST) costs.clear();
    costs.set(key, cost);
    this.#costs.set(asked.document, costs);
  }
}

function keyOf({ operation, variables, sizes }: CostCase): string {
  const declared = operation.variableDefinitions ?? [];
  const given = declared.map(({ variable }) => sizeOf(variables[variable.name.value]));
  return JSON.stringify([
    operation.name?.value.slice(0, 50),
    operation.loc?.start,
    sizes?.stakeholders,
    sizes?.linkages,
    given,
  ]);
}

function sizeOf(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.length, weight: inputWeight(value) };
  if (typeof value === "object" && value !== null) return { weight: inputWeight(value) };
  if (value === undefined) return "absent";
  return typeof value === "string" ? "text" : value;
}
