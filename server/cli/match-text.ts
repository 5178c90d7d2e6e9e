import { MATCH_EXCLUSIONS } from "../../schema/vocabulary.js";
import type { Named, ProofLinkage, ShownMatch, ShownProof } from "./match-query.js";

const INDENT = "    ";

/**
 * A match as lines for a terminal: each reason with what it adds to the score, under it the facts with what the score
 * would lose without them, and the linkages behind each fact where `withLinkages`.
 */
export const matchText = (match: ShownMatch, withLinkages: boolean): string =>
  [headline(match), `${INDENT}${standing(match)}`, ...reasonLines(match, withLinkages), ""].join("\n");

/** The reasons and cautions of somebody who is suggested, as lines. */
export function reasonLines(
  { reasons, cautions }: Pick<ShownMatch, "reasons" | "cautions">,
  withLinkages: boolean,
): string[] {
  const linkageLines = (linkages: readonly ProofLinkage[]): string[] =>
    withLinkages ? linkages.map(linkageLine) : [];
  return [
    ...reasons.flatMap(({ meaning, contribution, proofs, moreProofs }) => [
      `${INDENT}${signed(contribution)}  ${meaning}`,
      ...proofs.flatMap((proof) => [proofLine(proof), ...linkageLines(proof.linkages)]),
      ...(moreProofs === 0 ? [] : [`${INDENT}         and ${moreProofs} more`]),
    ]),
    ...cautions.flatMap((caution) => [
      `${INDENT}    !  ${cautionText(caution)}`,
      ...linkageLines(caution.linkages),
    ]),
  ];
}

/** A caution with those whom it is about. */
export const cautionText = ({ meaning, stakeholders }: ShownMatch["cautions"][number]): string =>
  `${meaning}${stakeholders.length === 0 ? "" : ` (${stakeholders.map(label).join(", ")})`}`;

const headline = ({ candidate, rank }: ShownMatch): string =>
  `${(rank === null ? "-" : String(rank)).padStart(3)} ${label(candidate)}`;

function standing({ score, strength, horizon, notSuggested, linkageKind, takeUp }: ShownMatch): string {
  return [
    `score ${score.toFixed(2)}`,
    ...(strength === null
      ? []
      : [
          `${times(strength)} as likely as the average candidate${horizon === "TWO_YEARS" ? " within two years" : ""}`,
        ]),
    ...(notSuggested === null ? [] : [`not suggested: ${inSentence(MATCH_EXCLUSIONS[notSuggested])}`]),
    ...(linkageKind === null ? [] : [`suggested: ${linkageKind}`]),
    ...(takeUp === null ? [] : [takenUp(takeUp)]),
  ].join("; ");
}

/** A sentence as a part of another one. */
const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/u, "");

const takenUp = ({ state, since, reason }: NonNullable<ShownMatch["takeUp"]>): string =>
  `${state} ${since}${reason === null ? "" : ` (${reason})`}`;

function proofLine({ contribution, stakeholders, linkages, sectors, places, topics }: ShownProof): string {
  const names = [
    ...(stakeholders.length === 0 ? [] : [stakeholders.map(({ name }) => name).join(", ")]),
    ...[...sectors, ...places, ...topics].map(({ name }) => name),
    ...(linkages.length === 0 ? [] : [counted(linkages.length, "linkage")]),
  ];
  return `${INDENT}         ${signed(contribution)}  ${names.join("; ")}`;
}

const linkageLine = ({ id, kind, period, from, to }: ProofLinkage): string =>
  `${INDENT}                ${kind}${period === null ? "" : ` ${period}`}: ${from.name} - ${to.name} [${id}]`;

/** Somebody by name and id. */
export const label = ({ id, name }: Named): string => `${name} [${id}]`;

/** A number of things, such as `1 linkage` or `2 linkages`. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

const signed = (value: number): string => `${value < 0 ? "" : "+"}${value.toFixed(2)}`;

/** A multiple in words, such as `8.3 times`; never none at all. */
export function times(strength: number): string {
  if (strength < 0.05) return "less than 0.1 times";
  return `${strength < 10 ? strength.toFixed(1) : Math.round(strength).toLocaleString("en")} times`;
}
