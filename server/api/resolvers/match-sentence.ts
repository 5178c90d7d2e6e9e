import type { FoundMatch, FoundProof } from "../../matching/found-match.js";
import {
  matchSentence,
  PROOFS_NAMED,
  REASONS_SAID,
  saying,
  type Said,
} from "../../matching/match-sentence.js";
import type { RequestContext } from "../context.js";

/** Why two match, in a sentence; reads the names of what proves the reasons that it says. */
export async function sentenceOf(match: FoundMatch, { loaders }: RequestContext): Promise<string> {
  const nameOf = async (id: string): Promise<Said> => {
    const one = await loaders.stakeholder.load(id);
    return { id, name: one?.acronym ?? one?.name ?? id };
  };
  const facetOf = async (id: string): Promise<Said> => ({
    id,
    name: (await loaders.facet.load(id))?.name ?? id,
  });
  const all = (ids: readonly string[], of: (id: string) => Promise<Said>): Promise<Said[]> =>
    Promise.all(ids.map(of));
  const proofOf = async ({ stakeholders, sectors, places, topics }: FoundProof) => ({
    stakeholders: await all(stakeholders, nameOf),
    sectors: await all(sectors, facetOf),
    places: await all(places, facetOf),
    topics: await all(topics, facetOf),
  });
  const reasons = await Promise.all(
    saying(match.reasons)
      .slice(0, REASONS_SAID)
      .map(async ({ proofs, ...reason }) => ({
        ...reason,
        more: reason.moreProofs + Math.max(0, proofs.length - PROOFS_NAMED),
        proofs: await Promise.all(proofs.slice(0, PROOFS_NAMED).map(proofOf)),
      })),
  );
  const [seeker, candidate] = await Promise.all([nameOf(match.seeker), nameOf(match.candidate)]);
  return matchSentence(seeker, candidate, reasons);
}
