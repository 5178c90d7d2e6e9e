import type { GrafeoValue } from "@grafeo-db/js";
import type { Row } from "../../port.js";

/** The engine's rows with each bigint, which it gives past 2^53, turned into the nearest number; changes them in place. */
export function toPlainRows(rows: GrafeoValue[][]): Row[] {
  for (const row of rows) plainList(row);
  return rows;
}

function plainList(list: GrafeoValue[]): GrafeoValue[] {
  for (const [index, value] of list.entries()) {
    if (typeof value === "bigint") list[index] = Number(value);
    else if (typeof value === "object" && value !== null) plainInside(value);
  }
  return list;
}

function plainInside(value: object): void {
  if (Array.isArray(value)) {
    plainList(value as GrafeoValue[]);
    return;
  }
  const map = value as Record<string, GrafeoValue>;
  for (const [key, inner] of Object.entries(map)) {
    if (typeof inner === "bigint") map[key] = Number(inner);
    else if (typeof inner === "object" && inner !== null) plainInside(inner);
  }
}
