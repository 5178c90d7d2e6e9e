import type { InitiativeFilter } from "../../../schema/filters/other-filters.js";
import { linkageKind } from "../../../schema/linkages.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import type { LinkageRole } from "../../../schema/vocabulary.js";
import { commonBeginning } from "../../network/text/inflections.js";
import type { StoredInitiative } from "../../store/repositories/initiative-repository.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import { TOOK_PLACE } from "../../store/repositories/unit-repository.js";
import type { Answerer } from "../answerer.js";
import { speaksOf } from "./need-words.js";

/** So many undertakings that speak of a need are looked at, the latest first. */
export const MOST_UNDERTAKINGS = 200;

/** So many linkages of each of them, by id. */
const MOST_PARTIES = 100;

/** In these roles a party of a project gives what the project is about. */
const GIVING_ROLES: LinkageRole[] = ["LEAD", "PARTNER", "IMPLEMENTER", "TRAINER"];

/** Somebody gave something in an undertaking, by a linkage. */
export interface FoundRecord {
  readonly stakeholder: string;
  readonly initiative: StoredInitiative;
  readonly linkage: StoredLinkage;
}

/** Who gave what some words name, in undertakings that took place; each wording alone is enough. The latest first. */
export async function trackRecords(
  ask: Pick<Answerer, "initiatives" | "linkagesOf">,
  wordings: readonly (readonly string[])[],
): Promise<FoundRecord[]> {
  const rows = await ask
    .initiatives(speakingOf(wordings))
    .page({ field: "PERIOD", direction: "DESC" }, firstOf(MOST_UNDERTAKINGS));
  const initiatives = rows
    .slice(0, MOST_UNDERTAKINGS)
    .map(({ node }) => node)
    .filter((one) => speaksOf(textOf(one), wordings));
  const giving = { status: { in: [...TOOK_PLACE] }, role: { in: GIVING_ROLES } };
  const linkages = await ask
    .linkagesOf(giving, { field: "ID", direction: "ASC" }, firstOf(MOST_PARTIES))
    .find(initiatives.filter((one) => !isLinkage(one)).map(({ id }) => id));
  return initiatives.flatMap((initiative) => {
    const own = isLinkage(initiative)
      ? [initiative]
      : (linkages.get(initiative.id) ?? []).slice(0, MOST_PARTIES).map(({ node }) => node);
    return own.flatMap((linkage) =>
      giversOf(linkage).map((stakeholder) => ({ stakeholder, initiative, linkage })),
    );
  });
}

const firstOf = (limit: number) => ({ limit, reversed: false, after: null, before: null });

const isLinkage = (one: StoredInitiative): one is StoredLinkage => "from" in one;

const acts = (id: string): boolean => stakeholderKindOfId(id)?.key !== "PROJECT";

/** Who gives something by a linkage: a party of a project by its role, else by the kind of linkage. */
function giversOf({ kind, from, to, role, mutual }: StoredLinkage): string[] {
  if (!acts(to)) return acts(from) && role !== null && GIVING_ROLES.includes(role) ? [from] : [];
  if (!linkageKind(kind).gives) return [];
  return (mutual ? [from, to] : [from]).filter(acts);
}

/** What was undertaken; not what came of it, which may be that somebody asked for more. */
const textOf = (one: StoredInitiative): string =>
  `${(isLinkage(one) ? one.title : one.name) ?? ""} ${one.activity ?? ""}`;

/** Undertakings that took place and may have, in one of the wordings, every word in their title or activity. */
const speakingOf = (wordings: readonly (readonly string[])[]): InitiativeFilter => ({
  status: { in: [...TOOK_PLACE] },
  or: wordings.map((some) => ({
    and: some
      .map(commonBeginning)
      .map((contains) => ({ or: [{ title: { contains } }, { activity: { contains } }] })),
  })),
});
