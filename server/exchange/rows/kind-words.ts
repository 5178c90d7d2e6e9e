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

/**
 * The kind of linkage that a word means; undefined where it means none. Passive words would turn it round, and a question says
 * nothing: they mean none.
 */
export const linkageKindOfWord = (word: string): LinkageKind | undefined =>
  LINKAGE_KIND_KEYS.find((key) => key === asKey(word)) ??
  (/\?\s*$/u.test(word) ? undefined : LINKAGE_WORDS.get(fold(word)));

/** Words that say of a linkage that there is none, none any more, none so far, or that two are against each other. */
const DENIALS = [
  "not|no|never|none|without|non|neither|nor|cannot|n['\u2019]?t|dont|doesnt|isnt|wont|nicht|kein\\w*|nie|pas|jamais|aucun\\w*|nunca|sin|n\u00e3o|nao",
  "former(?:ly)?|ex|ended|ends|end|past|previous(?:ly)?|stopped|stops|ceased?|terminat\\w+|dissol\\w+|cancel\\w*|withdr\\w+|expired|broke\\w*|left|lost|failed|fails?|ehemal\\w+|ancien\\w*",
  "declin\\w+|reject\\w*|refus\\w+|den(?:y|ies|ied)|ban(?:s|ned)?|block\\w*|exclud\\w+|avoid\\w*",
  "potential\\w*|possibl[ey]|propos\\w+|plan(?:s|ned)?|prospective\\w*|expect\\w*|future|may|might|could|would|should|wants?|wish\\w*|hop(?:es?|ing)|seeks?|considers?|considering|interested|candidate|pending|request\\w*|unlikely|unclear|uncertain|maybe|alleged\\w*",
  "compet\\w+|rival\\w*|oppos\\w+|against|versus|vs|conflict\\w*|sue[sd]?|suing|litigat\\w+|boycott\\w*|sanction\\w*|enem\\w+|hostile|disput\\w*|attack\\w*|fights?|unrelated|independent|separate\\w*",
].join("|");

/** Words that say so of a linkage where they stand alone or with few others, and may say anything in a sentence. */
const BRIEF_DENIALS = [
  "was|were|had|used\\s+to|until|till|prior|old|one[-\\s]?time|erstwhile|historic(?:al|ally)?|inactive|dormant|lapsed?|suspend\\w*|on\\s+hold|paused?|discontinu\\w+|defunct|resign\\w*",
  "talks?|discuss\\w*|negotiat\\w+|invit\\w+|explor\\w+|draft\\w*|to\\s+be|tbc|tbd|tba|await\\w*|intend\\w*|will|shall|upcoming|tentative\\w*|unconfirmed|rumou?r\\w*|unfunded",
].join("|");
const MOST_BRIEF = 5;

const anyOf = (list: string, more: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])|${more}`, "iu");
const DENIAL = anyOf(DENIALS, "n['\u2019]t(?![\\p{L}\\p{N}])");
const BRIEF_DENIAL = anyOf(BRIEF_DENIALS, "\\?\\s*$");

/** Whether words beside a linkage may say that it does not stand. They are read in English, and for "not" in some other languages. */
export function deniesLinkage(text: string): boolean {
  const plain = text.replace(/_/gu, " ");
  return DENIAL.test(plain) || (words(plain).length <= MOST_BRIEF && BRIEF_DENIAL.test(plain));
}

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
