import { linkageKind } from "../../../schema/linkages.js";
import { stakeholderKindOfId } from "../../../schema/stakeholder-kinds.js";
import { type LinkageRole, OPEN_STATUSES } from "../../../schema/vocabulary.js";
import type { StoredInitiative } from "../../store/repositories/initiative-repository.js";
import type { StoredLinkage } from "../../store/repositories/stored.js";
import { TOOK_PLACE } from "../../store/repositories/unit-repository.js";
import type { Answerer } from "../answerer.js";

/** So many undertakings that are like a need are looked at, the likest first. */
export const MOST_UNDERTAKINGS = 200;

/** So many linkages of each of them, by id. */
const MOST_PARTIES = 100;
const BY_ID = { field: "ID", direction: "ASC" } as const;
const FIRST_PARTIES = { limit: MOST_PARTIES, reversed: false, after: null, before: null };

/** In these roles a party of a project gives what the project is about. */
export const GIVING_ROLES: LinkageRole[] = ["LEAD", "PARTNER", "IMPLEMENTER", "TRAINER"];

/** In these it receives. */
const RECEIVING_ROLES: LinkageRole[] = ["TRAINEE", "BENEFICIARY"];

/** Somebody gave something in an undertaking, by a linkage. */
export interface FoundRecord {
  readonly stakeholder: string;
  readonly initiative: StoredInitiative;
  readonly linkage: StoredLinkage;
  /** How like the undertaking is to the need. */
  readonly likeness: number;
}

/** Who gave what is like some words, in undertakings that took place; the likest first, then by id. */
export async function trackRecords(
  ask: Pick<Answerer, "likest" | "stakeholder" | "linkage" | "linkagesOf">,
  wordings: readonly (readonly string[])[],
): Promise<FoundRecord[]> {
  const { likes } = await ask.likest({ among: "UNDERTAKING", wordings, first: MOST_UNDERTAKINGS });
  const ids = likes.map(({ id }) => id);
  const projects = await ask.stakeholder().find(ids.filter((id) => !isIdOfLinkage(id)));
  const direct = await ask.linkage().find(ids.filter(isIdOfLinkage));
  const partiesIn = async (roles: LinkageRole[], of: string[]): Promise<Map<string, StoredLinkage[]>> => {
    const found = await ask
      .linkagesOf({ status: { in: [...TOOK_PLACE] }, role: { in: roles } }, BY_ID, FIRST_PARTIES)
      .find(of);
    return new Map([...found].map(([id, rows]) => [id, rows.slice(0, MOST_PARTIES).map(({ node }) => node)]));
  };
  const linkages = await partiesIn(GIVING_ROLES, [...projects.keys()]);
  const doubted = [...linkages].filter(([, some]) => some.some(isDoubtful)).map(([id]) => id);
  const receiving = doubted.length === 0 ? null : await partiesIn(RECEIVING_ROLES, doubted);
  const hasReceived = (id: string, { from }: StoredLinkage): boolean =>
    receiving?.get(id)?.some((one) => one.from === from) ?? false;
  return likes.flatMap(({ id, likeness }) => {
    const initiative = direct.get(id) ?? projects.get(id);
    // What is gone meanwhile cannot be told.
    if (initiative === undefined || !isUndertaking(initiative) || isStillOpen(initiative)) return [];
    const own = isLinkage(initiative)
      ? [initiative]
      : (linkages.get(id) ?? []).filter((one) => !isDoubtful(one) || !hasReceived(id, one));
    return own.flatMap((linkage) =>
      giversOf(linkage).map((stakeholder) => ({ stakeholder, initiative, linkage, likeness })),
    );
  });
}

/** Of one who received in the same project this does not say that it gave: it took part, or is only taken to have given. */
const isDoubtful = ({ role, confidence }: StoredLinkage): boolean =>
  role === "PARTNER" || confidence === "INFERRED";

const isIdOfLinkage = (id: string): boolean => id.startsWith("linkage:");

const isLinkage = (one: StoredInitiative): one is StoredLinkage => "from" in one;

/** A linkage that states no activity says who takes part, not what was done. */
const isUndertaking = (one: StoredInitiative): boolean => !isLinkage(one) || one.activity !== null;

/** Whether it is only asked for or planned; of many projects nothing is told. */
const isStillOpen = ({ status }: StoredInitiative): boolean => status !== null && OPEN_STATUSES.has(status);

const acts = (id: string): boolean => stakeholderKindOfId(id)?.key !== "PROJECT";

/** Who gives something by a linkage: a party of a project by its role, else by the kind of linkage. */
function giversOf({ kind, from, to, role, mutual }: StoredLinkage): string[] {
  if (!acts(to)) return acts(from) && role !== null && GIVING_ROLES.includes(role) ? [from] : [];
  if (!linkageKind(kind).gives) return [];
  return (mutual ? [from, to] : [from]).filter(acts);
}
