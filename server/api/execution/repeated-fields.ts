import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  type ValidationRule,
} from "graphql";
import { LinkagesError } from "../../errors.js";

/** Pairs of fields and of fragments that validation may compare; a name that stands 200 times at one place is so many. */
const MOST_PAIRS = 20_000;

/** What two fragments take to be compared, in pairs of fields. */
const A_PAIR_OF_FRAGMENTS = 4;

/** What a name at a place counts beside its pairs, so that fragments unfold to 10,000 of them at most. */
const A_PLACE = 2;

/** Fields are nested less deeply than this (MAX_DEPTH), but for fragments that hold themselves: another rule refuses these. */
const DEEPEST = 101;

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/**
 * Whether validation would hold more fields against each other than it may: each with all others of its name at the same
 * place of the answer, fragments unfolded, and each fragment with all others. Ends as soon as that is known.
 */
export function repeatsFields(document: DocumentNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  let pairs = A_PAIR_OF_FRAGMENTS * pairsOf(fragments.size);
  let level: SelectionSetNode[][] = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? [[one.selectionSet]] : [],
  );
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth++) {
    const below: SelectionSetNode[][] = [];
    for (const sets of level)
      for (const fields of fieldsByName(sets, fragments).values()) {
        pairs += A_PLACE + pairsOf(fields.length);
        if (pairs > MOST_PAIRS) return true;
        const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
        if (inner.length > 0) below.push(inner);
      }
    level = below;
  }
  return pairs > MOST_PAIRS;
}

/** The fields that stand at one place of the answer, by the name that they have in it. */
function fieldsByName(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const left = [...sets];
  const spread = new Set<string>();
  for (const { selections } of left)
    for (const selection of selections)
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = found.get(name);
        if (same) same.push(selection);
        else found.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) left.push(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) left.push(fragment.selectionSet);
      }
  return found;
}

/** What is validated in place of a document that is refused. */
const refusal = (): DocumentNode => parse("{ __typename }");

const refused = new WeakSet<DocumentNode>();

/**
 * Has a document that names fields too often refused before graphql-js compares them all, which takes it 100 ms and more.
 * Apollo Server lets a plugin refuse nothing before validation, so that another document is validated in its place.
 */
export const repeatedFields: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      parsingDidStart: (request) =>
        Promise.resolve((error) => {
          const { document } = request;
          if (error === undefined && document !== undefined && repeatsFields(document)) {
            const instead = refusal();
            refused.add(instead);
            (request as { document: DocumentNode }).document = instead;
          }
          return Promise.resolve();
        }),
    }),
};

export const noRepeatedFields: ValidationRule = (context) => ({
  Document(node) {
    if (!refused.has(node)) return;
    const originalError = new LinkagesError("QUERY_LIMIT_EXCEEDED", {
      limit: MOST_PAIRS,
      what: "pairs of fields that have the same name at the same place, or of fragments,",
      got: "more",
      cure: "Name each field once where it stands, with fewer fragments.",
    });
    context.reportError(new GraphQLError(originalError.message, { originalError }));
  },
});
