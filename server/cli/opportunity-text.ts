import type { ShownMatch, ShownOpportunity } from "./match-query.js";
import { cautionText, label, times } from "./match-text.js";

/** Two who should meet, as lines for a terminal: how each ranks the other, why, who could introduce them, what to know. */
export function opportunityText({
  score,
  sentence,
  match,
  inReturn,
  introduction,
}: ShownOpportunity): string {
  const cautions = new Set([...match.cautions, ...inReturn.cautions].map(cautionText));
  return [
    `${label(match.seeker)} with ${label(match.candidate)}`,
    `    ${score.toFixed(1)}: ${standing(match)}; ${standing(inReturn)}`,
    `    ${sentence}`,
    ...(introduction === null
      ? []
      : [`    Could be introduced by ${introduction.stakeholders.map(label).join(" and ")}`]),
    ...[...cautions].map((text) => `    !  ${text}`),
    "",
  ].join("\n");
}

const standing = ({ seeker, candidate, rank, strength }: ShownMatch): string =>
  `${candidate.name} is number ${rank ?? "-"} for ${seeker.name}, ${times(strength ?? 0)} as likely as its average candidate`;
