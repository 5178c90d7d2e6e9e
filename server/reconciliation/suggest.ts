import { fold } from "../../schema/fold.js";
import { ENTITY_TYPES, kindsOfTypes } from "./entity-types.js";
import { PROPERTIES, propertiesOf } from "./properties.js";
import { reconcile, type ReconcileAnswerer } from "./reconcile.js";

interface Described {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

const SUGGESTED = 20;

const beginning = (list: readonly Described[], prefix: string): readonly Described[] => {
  const begun = fold(prefix);
  return list.filter(({ id, name }) => [id, name].some((text) => fold(text).includes(begun)));
};

/** Stakeholders for what somebody types: as the search has them, from a place on. */
export async function suggestEntities(
  ask: ReconcileAnswerer,
  prefix: string,
  cursor: number,
): Promise<object> {
  const candidates = await reconcile(ask, {
    names: [prefix],
    conditions: [],
    kinds: null,
    limit: cursor + SUGGESTED,
  });
  const result = candidates.slice(cursor).map(({ id, name, description, type }) => ({
    ...{ id, name, description },
    notable: type,
  }));
  return { result };
}

/** Types whose name has what somebody types; all for nothing. */
export const suggestTypes = (prefix: string): object => ({
  result: beginning(ENTITY_TYPES, prefix).map(({ id, name }) => ({ id, name })),
});

/** Properties whose name has what somebody types; all for nothing. */
export const suggestProperties = (prefix: string): object => ({
  result: beginning(PROPERTIES, prefix).map(({ id, name, description }) => ({ id, name, description })),
});

/** The properties that stakeholders of a type may have, and that can be fetched. */
export function proposeProperties(type: string | undefined, limit: number | undefined): object {
  const kinds = kindsOfTypes(type === undefined || type === "" ? [] : [type]);
  const properties = propertiesOf(kinds).map(({ id, name }) => ({ id, name }));
  return { type, properties: properties.slice(0, limit), ...(limit === undefined ? {} : { limit }) };
}
