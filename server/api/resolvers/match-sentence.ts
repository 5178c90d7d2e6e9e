import type { FoundMatch, FoundProof } from "../../matching/found-match.js";
import {
  matchSentence,
  PROOFS_NAMED,
  provenByOthers,
  REASONS_SAID,
  type Said,
  type SaidProof,
  type SaidReason,
  type SaidUndertakings,
  saying,
} from "../../matching/explaining/match-sentence.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { seatSentence } from "../../matching/teams/seat-sentence.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import type { RequestContext } from "../context.js";
import { loadTitle } from "./load-title.js";

/** Why two match, in a sentence; reads the names of what proves the reasons that it says. */
export async function sentenceOf(match: FoundMatch, context: RequestContext): Promise<string> {
  const { seeker, candidate } = match;
  const [one, other] = await Promise.all([nameOf(seeker, context), nameOf(candidate, context)]);
  const reasons = match.reasons.flatMap((reason) => provenByOthers(reason, [seeker, candidate]));
  return matchSentence(one, other, await saidReasons(reasons, context), {
    done: await saidDone(match, context),
    planned: await saidPlanned(match, context),
  });
}

/** The same for a seat in a team. */
export async function seatSentenceOf(
  { candidate, reasons, cautions }: Pick<FoundMatch, "candidate" | "reasons" | "cautions">,
  context: RequestContext,
): Promise<string> {
  const said = await saidReasons(reasons, context);
  return seatSentence(await nameOf(candidate, context), said, await saidPlanned({ cautions }, context));
}

async function nameOf(id: string, { loaders }: RequestContext): Promise<Said> {
  const one = await loaders.stakeholder.load(id);
  return { id, name: one?.acronym ?? one?.name ?? id };
}

/** By what linkages and projects two are partners already. */
async function saidDone({ linked }: FoundMatch, context: RequestContext): Promise<SaidUndertakings> {
  const linkages = await Promise.all(linked.map((id) => context.loaders.linkage.load(id)));
  const ends = linkages.filter((one) => one !== null).map((one) => ({ one, project: projectOf(one) }));
  return saidUndertakings(
    ends.flatMap(({ project }) => project ?? []),
    ends.filter(({ project }) => project === undefined).map(({ one }) => one.id),
    context,
  );
}

const projectOf = ({ from, to }: StoredLinkage): string | undefined =>
  [from, to].find((id) => stakeholderKindOfId(id)?.key === "PROJECT");

/** What cautions tell that is only planned or asked for. */
function saidPlanned(
  { cautions }: Pick<FoundMatch, "cautions">,
  context: RequestContext,
): Promise<SaidUndertakings> {
  const planned = cautions.find(({ type }) => type === "PLANNED_TOGETHER");
  const asked = cautions.find(({ type }) => type === "ALREADY_ASKED");
  return saidUndertakings(planned?.stakeholders ?? [], asked?.linkages ?? [], context);
}

async function saidUndertakings(
  projects: readonly string[],
  linkages: readonly string[],
  context: RequestContext,
): Promise<SaidUndertakings> {
  const all = { projects: [...new Set(projects)], linkages: [...new Set(linkages)] };
  const named = <T>(ids: readonly string[], of: (id: string) => Promise<T>): Promise<T[]> =>
    Promise.all(ids.slice(0, PROOFS_NAMED).map(of));
  return {
    projects: await named(all.projects, (id) => nameOf(id, context)),
    moreProjects: Math.max(0, all.projects.length - PROOFS_NAMED),
    linkages: await named(all.linkages, (id) => titleOf(id, context)),
    moreLinkages: Math.max(0, all.linkages.length - PROOFS_NAMED),
  };
}

async function titleOf(id: string, context: RequestContext): Promise<Said> {
  const linkage = await context.loaders.linkage.load(id);
  return { id, name: linkage === null ? id : await loadTitle(linkage, context) };
}

function saidReasons(reasons: FoundMatch["reasons"], context: RequestContext): Promise<SaidReason[]> {
  const facetOf = async (id: string): Promise<Said> => ({
    id,
    name: (await context.loaders.facet.load(id))?.name ?? id,
  });
  const all = (ids: readonly string[], of: (id: string) => Promise<Said>): Promise<Said[]> =>
    Promise.all(ids.map(of));
  const who = (id: string): Promise<Said> => nameOf(id, context);
  const proofOf = async ({ ways, ...proof }: FoundProof): Promise<SaidProof> => ({
    stakeholders: await all(proof.stakeholders, who),
    sectors: await all(proof.sectors, facetOf),
    places: await all(proof.places, facetOf),
    topics: await all(proof.topics, facetOf),
    ways: await Promise.all(
      ways.map(async ({ ends: [one, other], project }) => ({
        ends: [await who(one), await who(other)] as const,
        project: await who(project),
      })),
    ),
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
