import type { Named, ProofLinkage, ShownMatch, ShownProof } from "./match-query.js";

const INDENT = "    ";

/**
 * A match as lines for a terminal: each reason with what it adds to the score, under it the facts with what the score
 * would lose without them, and the linkages behind each fact where `withLinkages`.
 */
export function matchText(match: ShownMatch, withLinkages: boolean): string {
  const linkageLines = (linkages: readonly ProofLinkage[]): string[] =>
    withLinkages ? linkages.map(linkageLine) : [];
  return [
    headline(match),
    `${INDENT}${standing(match)}`,
    ...match.reasons.flatMap(({ meaning, contribution, proofs, moreProofs }) => [
      `${INDENT}${signed(contribution)}  ${meaning}`,
      ...proofs.flatMap((proof) => [proofLine(proof), ...linkageLines(proof.linkages)]),
      ...(moreProofs === 0 ? [] : [`${INDENT}         and ${moreProofs} more`]),
    ]),
    ...match.cautions.flatMap(({ meaning, stakeholders, linkages }) => [
      `${INDENT}    !  ${meaning}${stakeholders.length === 0 ? "" : ` (${stakeholders.map(label).join(", ")})`}`,
      ...linkageLines(linkages),
    ]),
    "",
  ].join("\n");
}

const headline = ({ candidate, rank }: ShownMatch): string =>
  `${(rank === null ? "-" : String(rank)).padStart(3)} ${label(candidate)}`;

function standing({ score, strength, linkageKind }: ShownMatch): string {
  return [
    `score ${score.toFixed(2)}`,
    strength === null
      ? "not suggested: a present partner or a project"
      : `${times(strength)} as likely as the average candidate`,
    ...(linkageKind === null ? [] : [`suggested: ${linkageKind}`]),
  ].join("; ");
}

function proofLine({ contribution, stakeholders, linkages, sectors, places, topics }: ShownProof): string {
  const names = [
    ...(stakeholders.length === 0 ? [] : [stakeholders.map(({ name }) => name).join(", ")]),
    ...[...sectors, ...places, ...topics].map(({ name }) => name),
    ...(linkages.length === 0 ? [] : [`${linkages.length} linkage${linkages.length === 1 ? "" : "s"}`]),
  ];
  return `${INDENT}         ${signed(contribution)}  ${names.join("; ")}`;
}

const linkageLine = ({ id, kind, period, from, to }: ProofLinkage): string =>
  `${INDENT}                ${kind}${period === null ? "" : ` ${period}`}: ${from.name} - ${to.name} [${id}]`;

export const label = ({ id, name }: Named): string => `${name} [${id}]`;

const signed = (value: number): string => `${value < 0 ? "" : "+"}${value.toFixed(2)}`;

export const times = (strength: number): string =>
  `${strength < 10 ? strength.toFixed(1) : Math.round(strength).toLocaleString("en")} times`;
