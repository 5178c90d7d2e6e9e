import neo4j from "neo4j-driver";
import type { Parameters, Value } from "../../port.js";

/** Parameters as the driver must be given them: it sends every JS number as a float unless told that it is an integer. */
export function toNeo4jParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toDriverValue(value)]));
}

function toDriverValue(value: Value | undefined): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (typeof value === "object" && value !== null) return toNeo4jParameters(value as Parameters);
  // The driver refuses undefined; the embedded engine reads it as null.
  return value ?? null;
}
