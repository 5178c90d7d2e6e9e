import type { DocumentNode } from "graphql";

/** How many costs of one document are remembered; then they are forgotten and counted anew. */
const MOST = 100;

type Variables = Readonly<Record<string, unknown>>;

/**
 * The costs of queries that were counted before. A cost hangs on the document and on the sizes in its variables: numbers
 * (pages), lists by their length (ids), and booleans (which fields are in). So that a document which asks about one
 * stakeholder after the other is counted once.
 */
export class KnownCosts {
  readonly #costs = new WeakMap<DocumentNode, Map<string, number>>();

  get(document: DocumentNode, operation: string | null, variables: Variables): number | undefined {
    return this.#costs.get(document)?.get(keyOf(operation, variables));
  }

  set(document: DocumentNode, operation: string | null, variables: Variables, cost: number): void {
    const costs = this.#costs.get(document) ?? new Map<string, number>();
    if (costs.size >= MOST) costs.clear();
    costs.set(keyOf(operation, variables), cost);
    this.#costs.set(document, costs);
  }
}

const keyOf = (operation: string | null, variables: Variables): string =>
  JSON.stringify([operation, Object.entries(variables).map(([name, value]) => [name, sizeOf(value)])]);

function sizeOf(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.length };
  if (typeof value === "object" && value !== null) return "object";
  return typeof value === "string" ? "text" : value;
}
