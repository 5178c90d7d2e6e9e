import type { MatchReasonType } from "../../../schema/vocabulary.js";
import { LEAST_SHOWN } from "./reason.js";

/** Somebody or something as a sentence names it. */
export interface Said {
  readonly id: string;
  readonly name: string;
}

/** What proves a reason, by names. */
export interface SaidProof {
  readonly stakeholders: readonly Said[];
  readonly sectors: readonly Said[];
  readonly places: readonly Said[];
  readonly topics: readonly Said[];
  /** Through which projects pairs of it are linked that have no linkage between them. */
  readonly ways: readonly SaidWay[];
}

/** Two who are linked through a project alone. */
export interface SaidWay {
  readonly ends: readonly [Said, Said];
  readonly project: Said;
}

/** A reason as a sentence says it: the proofs that it names, and how many more there are. */
export interface SaidReason {
  readonly type: MatchReasonType;
  readonly proofs: readonly SaidProof[];
  readonly more: number;
}

/** How many reasons a sentence says, and how many proofs of each it names. */
export const REASONS_SAID = 2;
export const PROOFS_NAMED = 2;

/** Says one reason, of who seeks and of the candidate. */
export type Clause = (reason: SaidReason, seeker: Said, candidate: Said) => string;

/** The first stakeholder of each proof that is named. */
export const stakeholdersOf = ({ proofs, more }: SaidReason): string =>
  listed(
    proofs.flatMap(({ stakeholders }) => stakeholders.slice(0, 1)),
    more,
  );

/** The same as partners: who is linked through a project alone is said to be so, by its name. */
export const partnersOf = ({ proofs, more }: SaidReason, isShared = false): string =>
  listed(
    proofs.flatMap(({ stakeholders: [one], ways }) =>
      one === undefined ? [] : [{ id: one.id, name: `${one.name}${through(ways, one, isShared)}` }],
    ),
    more,
  );

/** " (through CDP)"; of one whom several share " (SMEDA and LUMS through CDP, PSIC through Genpro)". */
function through(ways: readonly SaidWay[], { id }: Said, isShared: boolean): string {
  const byProject = new Map<string, Said[]>();
  for (const { ends, project } of ways) {
    const [end] = ends.filter((one) => one.id !== id);
    if (end !== undefined && ends.some((one) => one.id === id))
      byProject.set(project.name, [...(byProject.get(project.name) ?? []), end]);
  }
  const told = [...byProject].map(
    ([project, ends]) => `${isShared ? `${listed(ends, 0)} ` : ""}through ${project}`,
  );
  return told.length === 0 ? "" : ` (${told.join(", ")})`;
}

/** The sectors of the proofs that are named. */
export const sectorsOf = ({ proofs, more }: SaidReason): string =>
  listed(
    proofs.flatMap(({ sectors }) => sectors),
    more,
  );

/** Reasons that partners prove: that one of the two stands between them says nothing. */
const BY_PARTNERS: ReadonlySet<MatchReasonType> = new Set([
  "SHARED_PARTNERS",
  "CONNECTING_PATH",
  "OUTCOME_ELSEWHERE",
  "SIMILAR_TO_PARTNER",
]);

/** A reason without the proofs that name one of some; none where no other proof is left. */
export function provenByOthers<
  R extends {
    readonly type: MatchReasonType;
    readonly proofs: readonly { readonly stakeholders: readonly string[] }[];
  },
>(reason: R, ids: readonly string[]): R[] {
  if (!BY_PARTNERS.has(reason.type)) return [reason];
  const proofs = reason.proofs.filter(({ stakeholders }) => !stakeholders.some((id) => ids.includes(id)));
  return proofs.length === 0 ? [] : [{ ...reason, proofs }];
}

/** What reasons say; those that are not there are not said. */
type Clauses = Readonly<Partial<Record<MatchReasonType, Clause>>>;

/** What each reason says of a pair: no more than its proofs hold. */
const CLAUSES: Clauses = {
  NEED_MET_BY_OFFER: ({ proofs, more }, seeker, candidate) => {
    const [first] = proofs;
    const [giver, taker] =
      first?.stakeholders[0]?.id === candidate.id ? [candidate, seeker] : [seeker, candidate];
    const met = proofs.filter(({ stakeholders }) => stakeholders[0]?.id === giver.id);
    const topics = met.flatMap(({ topics: list }) => list);
    return `${giver.name} offers what ${taker.name} needs: ${listed(topics, more + proofs.length - met.length)}`;
  },
  SHARED_PARTNERS: (reason) => `both are linked with ${partnersOf(reason, true)}`,
  CONNECTING_PATH: ({ proofs: [first] }, seeker, candidate) => {
    const [near = seeker, far = candidate] = first?.stakeholders ?? [];
    const whom = (one: Said, other: Said): string => {
      const between = (first?.ways ?? []).filter(({ ends }) => ends.some(({ id }) => id === one.id));
      return `with ${other.name}${through(between, other, false)}`;
    };
    return `${seeker.name} is linked ${whom(seeker, near)}, ${near.name} ${whom(near, far)}, and ${far.name} ${whom(far, candidate)}`;
  },
  OUTCOME_ELSEWHERE: (reason, seeker, candidate) =>
    `${candidate.name} is linked with ${partnersOf(reason)}, of the same kind as ${seeker.name}`,
  SIMILAR_TO_PARTNER: (reason, seeker, candidate) =>
    `${seeker.name} is linked with ${partnersOf(reason)}, in the same place as ${candidate.name}`,
  SIMILAR_PROJECTS: (reason) => `both take part in projects of similar size in ${sectorsOf(reason)}`,
  SAME_SECTOR: (reason) => `both are active in ${sectorsOf(reason)}`,
  NEIGHBOURING_SECTOR: ({ proofs: [first] }, seeker, candidate) => {
    const [own, other] = first?.sectors ?? [];
    return `${seeker.name} is active in ${own?.name ?? ""}, and ${candidate.name} beside it, in ${other?.name ?? ""}`;
  },
  PLACE: (_, seeker, candidate) =>
    `stakeholders of the places of ${seeker.name} and ${candidate.name} often work together`,
  KINDS: (_, seeker, candidate) =>
    `stakeholders such as ${seeker.name} and ${candidate.name} often work together`,
  ACTIVE: (_, __, candidate) => `${candidate.name} is active in projects`,
};

/** Reasons that say little of the two: they are said where no others are. */
const GENERAL: ReadonlySet<MatchReasonType> = new Set(["PLACE", "KINDS", "ACTIVE"]);

/**
 * The reasons that a sentence says, in their order: those that speak for the pair, no chain of partners where they share
 * some, and general ones where there is no other.
 */
export function saying<R extends { readonly type: MatchReasonType; readonly contribution: number }>(
  reasons: readonly R[],
): readonly R[] {
  const speaking = reasons.filter(({ contribution }) => contribution >= LEAST_SHOWN);
  const isShared = speaking.some(({ type }) => type === "SHARED_PARTNERS");
  const own = speaking.filter(({ type }) => !GENERAL.has(type) && !(isShared && type === "CONNECTING_PATH"));
  return own.length > 0 ? own : speaking;
}

/** Undertakings of two, by name: projects that both are in, and linkages between them; those beyond are counted. */
export interface SaidUndertakings {
  readonly projects: readonly Said[];
  readonly moreProjects: number;
  readonly linkages: readonly Said[];
  readonly moreLinkages: number;
}

/** What two have in common: what took place, and what is only planned, proposed or asked for. */
export interface SaidInCommon {
  readonly done: SaidUndertakings;
  readonly planned: SaidUndertakings;
}

/** Why two match, in one sentence: every name in it is one of the two or stands in the proofs of a reason, or is an undertaking of both. */
export const matchSentence = (
  seeker: Said,
  candidate: Said,
  reasons: readonly SaidReason[],
  { done, planned }: SaidInCommon,
): string =>
  sayReasons(CLAUSES, seeker, candidate, reasons, {
    before: doneIn(seeker.name, candidate.name, done),
    after: plannedIn(seeker.name, candidate.name, planned),
  });

/** How two are linked already. */
function doneIn(seeker: string, candidate: string, done: SaidUndertakings): string[] {
  const { projects, moreProjects, linkages, moreLinkages } = done;
  const ways = [
    ...(linkages.length === 0 ? [] : [`by ${listed(quoted(linkages), moreLinkages)}`]),
    ...(projects.length === 0 ? [] : [`through ${listed(projects, moreProjects)}`]),
  ];
  return ways.length === 0 ? [] : [`${seeker} and ${candidate} are linked already, ${ways.join(" and ")}`];
}

const quoted = (some: readonly Said[]): Said[] => some.map(({ id, name }) => ({ id, name: `“${name}”` }));

/** What two have in common that has not taken place. */
export function plannedIn(
  seekers: string,
  candidate: string,
  { projects, moreProjects, linkages, moreLinkages }: SaidUndertakings,
): string[] {
  return [
    ...(projects.length === 0
      ? []
      : [
          `${seekers} and ${candidate} are to work together in ${listed(projects, moreProjects)}, which is only planned`,
        ]),
    ...(linkages.length === 0
      ? []
      : [
          `planned or asked for between ${seekers} and ${candidate} is ${listed(quoted(linkages), moreLinkages)}`,
        ]),
  ];
}

/** What the reasons say, one after the other, and what is said before and after them. */
export function sayReasons(
  clauses: Clauses,
  seeker: Said,
  candidate: Said,
  reasons: readonly SaidReason[],
  { before = [], after }: { readonly before?: readonly string[]; readonly after: readonly string[] },
): string {
  const own = reasons.flatMap((reason) => clauses[reason.type]?.(reason, seeker, candidate) ?? []);
  const nothing = `nothing in the data speaks for ${seeker.name} with ${candidate.name}`;
  const said = [...before, ...own];
  const text = [...(said.length === 0 ? [nothing] : said), ...after].join("; ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Names with commas between and "and" before the last; those beyond are counted. */
export function listed(said: readonly Said[], more: number): string {
  const names = [...new Set(said.map(({ name }) => name))];
  const all = more > 0 ? [...names, `${more} ${more === 1 ? "other" : "others"}`] : names;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
