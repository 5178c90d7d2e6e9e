import type { SearchField } from "../../../schema/enums.js";
import { queryWords } from "../../network/text/search-words.js";
import type { Answerer } from "../../questions/answerer.js";

/** So many unknown ids are looked for. */
const TOLD = 3;

/** An id is made from what somebody is called, not from what is said of him. */
const CALLED: ReadonlySet<SearchField> = new Set(["NAME", "ACRONYM", "OTHER_NAME"]);

/** So much of an id is looked for. */
const LONGEST = 100;

/**
 * What some unknown ids of one sort of thing may have meant, each with its name, by the words in them; null where nothing is
 * near. A search for each of the first three.
 */
export async function meantByIds(
  ask: Pick<Answerer, "search">,
  ids: readonly string[],
  sort: "stakeholder" | "sector" | "place" | "topic" | "document",
): Promise<string | null> {
  const type = sort.toUpperCase() as Uppercase<typeof sort>;
  const meant: string[] = [];
  for (const id of ids.slice(0, TOLD)) {
    const words = queryWords(id.slice(id.indexOf(":") + 1, LONGEST));
    const query = { words, types: [type], kinds: null, filter: null, first: 1 };
    const [hit] = words.length === 0 ? [] : (await ask.search(query)).hits;
    if (hit?.node && "name" in hit.node && CALLED.has(hit.matchedIn))
      meant.push(`${hit.node.id} (${hit.node.name})`);
  }
  return meant.length === 0 ? null : meant.join(" or ");
}
