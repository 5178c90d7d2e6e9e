import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FormattedExecutionResult,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";
import type { Answerer } from "../../questions/answerer.js";
import type { DoorContext } from "./door-context.js";

/** What is to be known about an answer beside its data. */
export interface Remark {
  readonly code: "UNKNOWN_ID";
  readonly id: string;
  readonly message: string;
}

/** The conditions of filters that name facets. */
const FACET_CONDITIONS: ReadonlySet<string> = new Set([
  ...["sector", "place", "jurisdiction", "topic", "need", "offer", "document"],
]);

/** The arguments of a document in which filters may stand. */
const filtering = new WeakMap<DocumentNode, readonly ValueNode[]>();

/** Tells in `extensions.remarks` of sectors, places, topics and documents that filters name and nobody knows. */
export const unknownIds: ApolloServerPlugin<DoorContext> = {
  requestDidStart: () =>
    Promise.resolve({
      async willSendResponse({ response, document, request, contextValue }) {
        if (document === undefined || response.body.kind !== "single") return;
        const result: FormattedExecutionResult = response.body.singleResult;
        if (result.data == null) return;
        const ids = new Set<string>();
        for (const argument of argumentsOf(document))
          addFacetIds(valueFromASTUntyped(argument, request.variables), ids);
        if (ids.size === 0) return;
        const remarks = await remarksOn([...ids], contextValue.ask);
        if (remarks.length > 0) result.extensions = { ...result.extensions, remarks };
      },
    }),
};

/** The facets that a filter names. */
export function facetIdsIn(filter: unknown): string[] {
  const ids = new Set<string>();
  addFacetIds(filter, ids);
  return [...ids];
}

/** A remark for each of these facets that there is none of, in one round trip at most; none where that cannot be read. */
export async function remarksOn(ids: readonly string[], ask: Answerer): Promise<Remark[]> {
  const known = await knownOf(ids, ask).catch(() => undefined);
  return ids
    .filter((id) => known?.has(id) === false)
    .map((id) => ({
      code: "UNKNOWN_ID",
      id,
      message: `Nothing in the network has the id ${JSON.stringify(id)}: a condition that names it holds for nothing. Look for it with searchResults.`,
    }));
}

const knownOf = async (ids: readonly string[], ask: Answerer): Promise<ReadonlyMap<string, unknown>> =>
  ids.length === 0 ? new Map() : ask.facet().find(ids);

function argumentsOf(document: DocumentNode): readonly ValueNode[] {
  let found = filtering.get(document);
  if (found === undefined) {
    const values: ValueNode[] = [];
    visit(document, {
      Argument: ({ value }) => {
        if (value.kind === Kind.OBJECT || value.kind === Kind.VARIABLE) values.push(value);
      },
    });
    filtering.set(document, (found = values));
  }
  return found;
}

/** Recursive: only for inputs whose size was checked. */
function addFacetIds(input: unknown, ids: Set<string>): void {
  if (typeof input !== "object" || input === null) return;
  for (const [name, value] of Object.entries(input as Readonly<Record<string, unknown>>)) {
    if (FACET_CONDITIONS.has(name)) for (const id of namedBy(value)) ids.add(id);
    addFacetIds(value, ids);
  }
}

/** What a condition names by id; a place in a document names that alone. */
function namedBy(condition: unknown): string[] {
  if (typeof condition === "string") return condition.startsWith("document:") ? [condition] : [];
  const { eq, in: several } = (condition ?? {}) as { readonly eq?: unknown; readonly in?: unknown };
  return [eq, ...(Array.isArray(several) ? (several as unknown[]) : [])].filter(
    (id) => typeof id === "string",
  );
}
