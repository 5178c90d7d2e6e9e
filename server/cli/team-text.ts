import type { Named } from "./match-query.js";
import { counted, label, reasonLines, times } from "./match-text.js";
import type { ShownTeam, ShownTeamCandidate, ShownThings } from "./team-query.js";

/** A completed team as lines for a terminal: for each seat who takes it and why, then who could take it instead. */
export function teamText({ members, size, seats, missing }: ShownTeam, withLinkages: boolean): string {
  return [
    `${counted(members.length, "member")} of ${size}: ${members.map(({ name }) => name).join("; ")}`,
    "",
    ...seats.flatMap(({ lacks, member, alternatives }, place) => [
      `Seat ${members.length + place + 1}${things("lacking", lacks)}`,
      ...candidateLines(member, withLinkages),
      ...alternatives.map((one) => `      or ${summary(one)}`),
      "",
    ]),
    ...(things("", missing) === "" ? [] : [`No seat is left${things("for", missing)}.`, ""]),
  ].join("\n");
}

const candidateLines = (one: ShownTeamCandidate, withLinkages: boolean): string[] => [
  `  ${summary(one)}`,
  `    ${one.sentence}`,
  ...reasonLines(one, withLinkages),
];

const summary = ({ candidate, strength, brings, newPartners, ...one }: ShownTeamCandidate): string =>
  [
    `${label(candidate)}: ${times(strength)} as likely as the average candidate`,
    ...[things("brings", brings)].filter((text) => text !== "").map((text) => text.slice(2)),
    one.workedWith.length === 0 ? "has worked with no member" : `has worked with ${names(one.workedWith)}`,
    ...(one.plansWith.length === 0 ? [] : [`plans to work with ${names(one.plansWith)}`]),
    counted(newPartners, "new partner"),
  ].join("; ");

const names = (some: readonly Named[]): string => some.map(({ name }) => name).join(", ");

/** What is lacking or brought, after a comma; nothing where there is none. */
function things(verb: string, { kinds, sectors, places, roles }: ShownThings): string {
  const all = [...kinds, ...[...sectors, ...places].map(({ name }) => name), ...roles];
  return all.length === 0 ? "" : `, ${verb} ${all.join(", ")}`;
}
