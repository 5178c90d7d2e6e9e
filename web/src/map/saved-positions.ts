import { keep, readKept } from "../app/kept.js";
import type { Positions } from "./layouts/layout.js";

const KEY = "linkages:positions";

/** The positions kept on this device; empty where none were. */
export function readSavedPositions(): Positions {
  try {
    const kept = JSON.parse(readKept("device", KEY) ?? "[]") as [string, number, number][];
    return new Map(kept.map(([id, x, y]) => [id, { x, y }]));
  } catch {
    return new Map();
  }
}

/** Keeps the positions on this device, for the layout "saved". */
export function savePositions(positions: Positions): void {
  const rounded = [...positions].map(([id, { x, y }]) => [
    id,
    Math.round(x * 10) / 10,
    Math.round(y * 10) / 10,
  ]);
  keep("device", KEY, JSON.stringify(rounded));
}
