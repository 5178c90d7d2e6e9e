import { keep, readKept } from "./kept.js";
import type { Theme } from "../map/palette.js";

/** The reader's wish; "system" follows the device. */
export type ThemeWish = Theme | "system";

const KEY = "linkages:theme";

/** The wish of the last visit. */
export function readThemeWish(): ThemeWish {
  const kept = readKept("device", KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Keeps the wish for the next visit. */
export function keepThemeWish(wish: ThemeWish): void {
  keep("device", KEY, wish === "system" ? null : wish);
}

/** Whether the device asks for dark. */
export const darkDevice = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");
