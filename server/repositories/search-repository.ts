import type { GraphPort } from "../graph/port.js";

/** How many candidates the engine's own index hands over for ranking. */
const MOST_CANDIDATES = 200;

/** Text search; one round trip. */
export const searchRepository = (port: GraphPort) => ({
  /** The ids of stakeholders that have, for each folded word, a word that starts with it. */
  async candidates(words: readonly string[]): Promise<string[]> {
    const hits = await port.findText(words, MOST_CANDIDATES);
    return hits.map((hit) => hit.id);
  },
});
