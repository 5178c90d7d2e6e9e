import type { Theme } from "../map/palette.js";
import { STORY_PARAMETER } from "../story/story.js";
import { LANGUAGE_PARAMETER } from "../words/wished-language.js";

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

const wishes = [...new URLSearchParams(location.search)].filter(
  ([name]) =>
    [LANGUAGE_PARAMETER, STORY_PARAMETER].includes(name) || (embedding !== null && NAMES.includes(name)),
);

/** The query part of an address with the language that was wished and the story that is told kept, and what a page around wishes. */
export function withWishes(query: string): string {
  if (wishes.length === 0) return query;
  const given = new URLSearchParams(query);
  for (const [name, value] of wishes) given.set(name, value);
  return `?${given.toString()}`;
}
