import { z } from "zod";
import { readAround } from "./known-around.js";
import { propertyWith } from "./properties.js";
import type { Property, PropertyValue } from "./property.js";
import type { ReconcileAnswerer } from "./reconcile.js";
import { checked, parsed } from "./reconcile-query.js";

const MOST_IDS = 500;
const MOST_PROPERTIES = 30;

const IDS = `a list of up to ${MOST_IDS} ids`;
const PROPERTIES = `a list of up to ${MOST_PROPERTIES} properties`;
const property = z.object({ id: z.string("the id of a property") }, "an object with the `id` of a property");
const extendQuery = z.object(
  {
    ids: z.array(z.string("the id of a stakeholder"), IDS).max(MOST_IDS, IDS),
    properties: z.array(property, PROPERTIES).max(MOST_PROPERTIES, PROPERTIES),
  },
  "an object with `ids` and `properties`",
);

/** Of whom which properties are fetched. */
export interface ExtendQuery {
  readonly ids: readonly string[];
  readonly properties: readonly Property[];
}

/** Reads JSON, or what was read of it already. Throws BAD_USER_INPUT. */
export function readExtendQuery(given: unknown): ExtendQuery {
  const cure = 'Send {"ids": ["agency:smeda"], "properties": [{"id": "places"}]}.';
  const query = typeof given === "string" ? parsed(given, cure) : given;
  const { ids, properties } = checked(extendQuery, query, cure);
  return { ids, properties: properties.map(({ id }) => propertyWith(id)) };
}

/** The values of properties by id; nobody is left out, and nothing is stated of an unknown id. */
export interface Extended {
  readonly meta: readonly object[];
  readonly rows: readonly {
    readonly id: string;
    readonly properties: readonly { readonly id: string; readonly values: readonly object[] }[];
  }[];
}

/** Fetches properties of stakeholders. */
export async function extend(ask: ReconcileAnswerer, { ids, properties }: ExtendQuery): Promise<Extended> {
  const found = ids.length === 0 ? new Map<string, never>() : await ask.stakeholder().find([...new Set(ids)]);
  const around = await readAround(ask, [...found.values()]);
  return {
    meta: properties.map(({ id, name }) => ({ id, name })),
    rows: [...new Set(ids)].map((id) => {
      const record = found.get(id);
      const valuesOf = (property: Property): readonly object[] =>
        record === undefined ? [] : property.values(record, around).map(shown);
      return { id, properties: properties.map((one) => ({ id: one.id, values: valuesOf(one) })) };
    }),
  };
}

/** The form of version 1.0. */
export const toDraftRows = (extended: Extended): object => extended;

/** The same as version 0.2 has it: rows and properties by their ids. */
export const toStableRows = ({ meta, rows }: Extended): object => ({
  meta,
  rows: Object.fromEntries(
    rows.map(({ id, properties }) => [
      id,
      Object.fromEntries(properties.map((property) => [property.id, property.values])),
    ]),
  ),
});

function shown(value: PropertyValue): object {
  if (typeof value === "number") return Number.isInteger(value) ? { int: value } : { float: value };
  return typeof value === "object" ? { id: value.id, name: value.name } : { str: String(value) };
}
