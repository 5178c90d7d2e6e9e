import { fold, words } from "../../../schema/fold.js";
import { LINKAGE_KIND_KEYS, type LinkageKind } from "../../../schema/linkages.js";
import { STAKEHOLDER_KINDS, type StakeholderKind } from "../../../schema/stakeholder-kinds.js";

const wordsOf = <K extends string>(lists: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map(
    (Object.entries(lists) as [K, string][]).flatMap(([kind, list]) =>
      list.split(", ").map((word): [string, K] => [word, kind]),
    ),
  );

/** Words of other registers for kinds of stakeholders, folded. */
const STAKEHOLDER_WORDS = wordsOf<StakeholderKind>({
  CLUSTER: "clusters, industrial cluster",
  AGENCY:
    "agencies, organisation, organization, organisations, organizations, company, companies, firm, government, ministry, ngo, nonprofit, non profit, fund, funder, foundation, bank, chamber, association, public body, authority, institution",
  UNIVERSITY:
    "universities, college, colleges, education, research institute, academia, academic, higher education",
  PROJECT: "projects, programme, program, programmes, initiative",
});

/** Words of other registers for kinds of linkages, folded; each reads from the first end to the second. */
const LINKAGE_WORDS = wordsOf<LinkageKind>({
  COLLABORATION:
    "collaborates, collaborates with, cooperation, cooperates with, partner, partners, partner of, partnership, works with",
  FUNDING: "funds, funded, finances, grants, grant, donates to, gives money to, gives funds to",
  TRAINING: "trains, trained, training of",
  RESEARCH: "researches with, joint research, research with",
  AFFILIATION: "affiliated with, affiliated to, part of, member of, belongs to, reports to, subsidiary of",
  IMPLEMENTATION: "implements, implemented, carries out, leads",
  TECHNICAL_ASSISTANCE: "technical assistance to, advises, assists",
  ADOPTION: "adopts, adopted",
  COVERAGE: "covers",
} as Record<LinkageKind, string>);

const asKey = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/gu, "_");

/** The kind of stakeholder that a word means; undefined where it means none. */
export const stakeholderKindOfWord = (word: string): StakeholderKind | undefined =>
  STAKEHOLDER_KINDS.find(({ key }) => key === asKey(word))?.key ?? STAKEHOLDER_WORDS.get(fold(word));

/** Whether a word says that somebody is a person, who is no stakeholder. */
export const isPersonWord = (word: string): boolean =>
  /^(?:persons?|people|individuals?|humans?|(?:natural|private|contact) person)$/u.test(fold(word));

/** The kind of linkage that a word means; undefined where it means none. Passive words would turn it round: they mean none. */
export const linkageKindOfWord = (word: string): LinkageKind | undefined =>
  LINKAGE_KIND_KEYS.find((key) => key === asKey(word)) ?? LINKAGE_WORDS.get(fold(word));

const UNIVERSITY_WORD =
  /^(?:universit(?:y|ies|e|es|a|at|aet|aten|eit|ät|ätten)|universidade?|universita|uniwersytet|universitet|universitesi|college|polytechnic|hochschule|politecnico)$/u;
/** Bodies about universities, or beside them, are none. */
const NO_UNIVERSITY =
  /^(?:hospital|press|grants|commission|ministry|association|foundation|trust|union|council|fund|board)$/u;

/** What a name says of its kind; an agency where it says nothing. */
export function kindOfName(name: string): StakeholderKind {
  const all = words(name);
  if (all.some((word) => UNIVERSITY_WORD.test(word)) && !all.some((word) => NO_UNIVERSITY.test(word)))
    return "UNIVERSITY";
  const last = all.at(-1);
  if (all.length > 1 && last === "cluster") return "CLUSTER";
  return all.length > 1 && (last === "project" || all[0] === "project") ? "PROJECT" : "AGENCY";
}
