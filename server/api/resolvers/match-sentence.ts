import type { FoundMatch, FoundProof } from "../../matching/found-match.js";
import {
  matchSentence,
  PROOFS_NAMED,
  REASONS_SAID,
  type Said,
  type SaidProof,
  type SaidReason,
  saying,
} from "../../matching/explaining/match-sentence.js";
import { seatSentence } from "../../matching/teams/seat-sentence.js";
import type { RequestContext } from "../context.js";

/** Why two match, in a sentence; reads the names of what proves the reasons that it says. */
export async function sentenceOf(match: FoundMatch, context: RequestContext): Promise<string> {
  const [seeker, candidate] = await Promise.all([
    nameOf(match.seeker, context),
    nameOf(match.candidate, context),
  ]);
  return matchSentence(seeker, candidate, await saidReasons(match.reasons, context));
}

/** The same for a seat in a team. */
export async function seatSentenceOf(
  { candidate, reasons }: Pick<FoundMatch, "candidate" | "reasons">,
  context: RequestContext,
): Promise<string> {
  return seatSentence(await nameOf(candidate, context), await saidReasons(reasons, context));
}

async function nameOf(id: string, { loaders }: RequestContext): Promise<Said> {
  const one = await loaders.stakeholder.load(id);
  return { id, name: one?.acronym ?? one?.name ?? id };
}

function saidReasons(reasons: FoundMatch["reasons"], context: RequestContext): Promise<SaidReason[]> {
  const facetOf = async (id: string): Promise<Said> => ({
    id,
    name: (await context.loaders.facet.load(id))?.name ?? id,
  });
  const all = (ids: readonly string[], of: (id: string) => Promise<Said>): Promise<Said[]> =>
    Promise.all(ids.map(of));
  const proofOf = async ({ stakeholders, sectors, places, topics }: FoundProof): Promise<SaidProof> => ({
    stakeholders: await all(stakeholders, (id) => nameOf(id, context)),
    sectors: await all(sectors, facetOf),
    places: await all(places, facetOf),
    topics: await all(topics, facetOf),
  });
  return Promise.all(
    saying(reasons)
      .slice(0, REASONS_SAID)
      .map(async ({ proofs, ...reason }) => ({
        type: reason.type,
        more: reason.moreProofs + Math.max(0, proofs.length - PROOFS_NAMED),
        proofs: await Promise.all(proofs.slice(0, PROOFS_NAMED).map(proofOf)),
      })),
  );
}
