import type { Theme } from "../map/palette.js";

/** What a page that shows the explorer within itself wishes of it. */
export interface Embedding {
  /** Null to follow the device. */
  readonly theme: Theme | null;
  readonly hasLegend: boolean;
  readonly hasSearch: boolean;
  /** A line above the map; null for none. */
  readonly title: string | null;
}

const NAMES = ["embed", "theme", "legend", "search", "title"];

function read(given: URLSearchParams): Embedding | null {
  if (!given.has("embed")) return null;
  const theme = given.get("theme");
  return {
    theme: theme === "light" || theme === "dark" ? theme : null,
    hasLegend: given.get("legend") !== "no",
    hasSearch: given.get("search") === "yes",
    title: given.get("title"),
  };
}

/** The wishes in the address with which the page was opened, which stay; null where it is no part of another page. */
export const embedding: Embedding | null = read(new URLSearchParams(location.search));

const wishes = [...new URLSearchParams(location.search)].filter(([name]) => NAMES.includes(name));

/** The query part of an address with the wishes kept, where the page is part of another one. */
export function withWishes(query: string): string {
  if (embedding === null) return query;
  const given = new URLSearchParams(query);
  for (const [name, value] of wishes) given.set(name, value);
  return `?${given.toString()}`;
}
