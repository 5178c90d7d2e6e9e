import type { GraphPort } from "../graph/port.js";
import { columns, readRows, text } from "./checked-rows.js";
import { stakeholderProjection } from "./stored.js";

/** How many candidates the engine's own index hands over for ranking. */
const MOST_CANDIDATES = 200;

/** How many stakeholders one read of texts brings. */
const A_READ = 2_000;

/** What a search may hit. */
const SEARCHED = stakeholderProjection.only(
  ...(["name", "acronym", "otherNames", "summary", "codes", "identifiers", "products"] as const),
  ...(["sectors", "places"] as const),
);

/** A stakeholder with what a search may hit. */
export type SearchedStakeholder = ReturnType<typeof SEARCHED.decode>;

/** What are stakeholders called, and what is said of them? */
const TEXTS = `MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, ${SEARCHED.of("n")} AS texts ORDER BY id`;

/** Text search; one round trip. */
export const searchRepository = (port: GraphPort) => ({
  /** Every stakeholder by id with what a search may hit, in parts that keep the service answering. */
  async *texts(): AsyncGenerator<readonly SearchedStakeholder[], undefined> {
    for (let after = "", more = true; more;) {
      const rows = await readRows(port, [text, columns], TEXTS, { after, limit: A_READ });
      const part = rows.map(([, one]) => SEARCHED.decode(one));
      yield part;
      after = part.at(-1)?.id ?? "";
      more = rows.length === A_READ;
    }
  },

  /** The ids of stakeholders that have, for each folded word, a word that starts with it. */
  async candidates(words: readonly string[]): Promise<string[]> {
    const hits = await port.findText(words, MOST_CANDIDATES);
    return hits.map((hit) => hit.id);
  },
});
