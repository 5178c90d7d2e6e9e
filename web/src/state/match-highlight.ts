import type { MatchInFullQuery, MatchReasonType, ProofLinkageFragment } from "../generated/graphql.js";
import type { Highlight } from "./highlight.js";
import { pairKey } from "./view.js";
import { listText } from "../words/formats.js";
import { t } from "../words/words.js";

/** A match with the proofs of its reasons. */
export type FullMatch = NonNullable<MatchInFullQuery["match"]>;
/** A reason with its proofs. */
export type FullReason = FullMatch["reasons"][number];

/** Whom linkages join, and the keys of their pairs, each once. */
export function endsOf(linkages: readonly ProofLinkageFragment[]): { ids: string[]; pairs: string[] } {
  return {
    ids: [...new Set(linkages.flatMap(({ from, to }) => [from.id, to.id]))],
    pairs: [...new Set(linkages.map(({ from, to }) => pairKey(from.id, to.id)))],
  };
}

/** What a stakeholder is called where room is short. */
export const shortName = ({
  acronym,
  name,
}: {
  readonly acronym?: string | null;
  readonly name: string;
}): string => acronym ?? name;

/** The facts behind a reason, each stakeholder and linkage once though several proofs name it. */
export function factsOf({ proofs }: FullReason): {
  stakeholders: FullReason["proofs"][number]["stakeholders"];
  linkages: FullReason["proofs"][number]["linkages"];
} {
  const each = <T extends { readonly id: string }>(list: readonly T[]): T[] => [
    ...new Map(list.map((one) => [one.id, one])).values(),
  ];
  return {
    stakeholders: each(proofs.flatMap(({ stakeholders }) => stakeholders)),
    linkages: each(proofs.flatMap(({ linkages }) => linkages)),
  };
}

/** What the map shows of a match: the suggested meeting, with the proofs of one reason where one is named. */
export function matchHighlight(match: FullMatch, reason: FullReason | null): Highlight {
  const { seeker, candidate } = match;
  const facts = reason === null ? { stakeholders: [], linkages: [] } : factsOf(reason);
  const { ids, pairs } = endsOf(facts.linkages);
  const proven = facts.stakeholders.map(({ id }) => id);
  const two = { one: shortName(seeker), other: shortName(candidate) };
  return {
    meetings: [[seeker.id, candidate.id]],
    stakeholders: [...new Set([seeker.id, candidate.id, ...proven, ...ids])],
    pairs,
    words:
      reason === null
        ? t("match.meeting", two)
        : t("match.meetingFor", {
            ...two,
            reason: t(`reason.${reason.type}`),
            proofs: proofCount(facts, match),
          }),
  };
}

function proofCount(facts: ReturnType<typeof factsOf>, { seeker, candidate }: FullMatch): string {
  const others = facts.stakeholders.filter(({ id }) => id !== seeker.id && id !== candidate.id);
  const parts = [
    others.length > 0 && others.length <= 3 ? others.map(shortName).join(t("list.comma")) : null,
    others.length > 3 ? t("count.stakeholders", { count: others.length }) : null,
    facts.linkages.length > 0 ? t("count.linkages", { count: facts.linkages.length }) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? t("match.whatTheyAre") : listText(parts);
}

/** The reason of a match that is open; null where none is, or the match has none of that sort. */
export const openReason = (match: FullMatch, type: MatchReasonType | null): FullReason | null =>
  match.reasons.find((reason) => reason.type === type) ?? null;
