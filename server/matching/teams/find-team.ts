import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { LinkageRole } from "../../../schema/vocabulary.js";
import { badInput } from "../../errors.js";
import type { Network } from "../../network/network.js";
import type { MatchAsking } from "../find-matches.js";
import { explainCost, type MatchDesk, rankCost } from "../match-desk.js";
import type { MatchView } from "../view/match-view.js";
import { isActor, rowOf } from "../view/partner-graph.js";
import { type FoundTeam, type NamedThing, thingsOf, toFoundSeats } from "./found-team.js";
import { teamTask } from "./team-task.js";
import { MOST_WANTED, type Wanted } from "./wanted.js";

/** What is asked for, by ids; everything may be left out. */
export interface WantedTeam {
  readonly kinds?: readonly StakeholderKind[] | null;
  readonly sectors?: readonly string[] | null;
  readonly places?: readonly string[] | null;
  readonly roles?: readonly LinkageRole[] | null;
  readonly size?: number | null;
  readonly newPartners?: number | null;
}

/** More members are no team that anybody would read. */
export const LARGEST_TEAM = 30;

/**
 * Completes a team of known stakeholders; a project stands for its parties. Throws BAD_USER_INPUT where the team is large
 * enough already, nobody is left, nobody brings what is wanted, or there are not so many new partners.
 */
export async function findTeam(
  { view, subject, workers }: MatchDesk,
  seeds: readonly string[],
  wanted: WantedTeam,
  first: number,
  { told, ...order }: MatchAsking,
): Promise<FoundTeam> {
  const members = membersOf(view, seeds);
  const size = sizeOf(view, members.length, wanted.size);
  const seats = size - members.length;
  const things = thingsIn(view.network, wanted);
  const newPartners = newPartnersIn(wanted, seats);
  const input = {
    start: { members, size },
    wanted: things.map(({ thing }) => thing),
    ...{ newPartners, first, told },
  };
  const cost = seats * (size * rankCost(view) + first * explainCost(view));
  const found = await workers.run(teamTask, subject, input, { ...order, cost });
  if ("seats" in found) {
    const ids = members.map((one) => view.network.ids.at(one));
    return { members: ids, size, ...toFoundSeats(view.network, things, found) };
  }
  if (found.nobodyBrings !== 0)
    throw badInput(
      "What a team is asked to have is what somebody who acts has, beside its members or among them; nobody has some of it.",
      thingsOf(things, found.nobodyBrings),
      "Leave it out, or look for who has it with `stakeholders`.",
    );
  throw badInput(
    `\`newPartners\` is at most the number of those with whom no member has worked: ${found.newPartnersAtMost}.`,
    newPartners,
    "Ask for fewer.",
  );
}

/** The numbers of the members, each once. */
function membersOf({ network, graph }: MatchView<Network>, seeds: readonly string[]): number[] {
  const numbers = seeds.map((id) => network.ids.find(id)).filter((one) => one >= 0);
  return [
    ...new Set(
      numbers.flatMap((one) => (isActor(network, one) ? [one] : Array.from(rowOf(graph.parties, one)))),
    ),
  ];
}

function sizeOf({ actors }: MatchView, members: number, size: number | null | undefined): number {
  if (members === 0 || members >= LARGEST_TEAM)
    throw badInput(
      `A team begins with 1 to ${LARGEST_TEAM - 1} members: clusters, agencies or universities, or the parties of a project.`,
      members,
      "Name some of them as `seeds`.",
    );
  if (actors.length <= members)
    throw badInput(
      "Somebody who acts is left beside the members; here all are members already.",
      members,
      "Name fewer `seeds`.",
    );
  const most = Math.min(LARGEST_TEAM, actors.length);
  const wanted = size ?? members + 1;
  if (wanted <= members || wanted > most)
    throw badInput(
      `\`size\` counts the members that are there too: a whole number from ${members + 1} to ${most}.`,
      wanted,
      "Choose one in between.",
    );
  return wanted;
}

function newPartnersIn({ newPartners }: WantedTeam, seats: number): number {
  if (newPartners == null) return Math.floor(seats / 3);
  if (newPartners < 0 || newPartners > seats)
    throw badInput(
      `\`newPartners\` is a whole number of the seats that are to be taken: 0 to ${seats}.`,
      newPartners,
      "Choose one in between.",
    );
  return newPartners;
}

type Thing = NamedThing & { readonly thing: Wanted };

function thingsIn(network: Network, { kinds, sectors, places, roles }: WantedTeam): Thing[] {
  const within = (sort: "sectors" | "places", id: string): number[] =>
    network.lineages[sort].flatMap((lineage, code) => (lineage.includes(id) ? [code] : []));
  const once = <T>(list: readonly T[] | null | undefined): T[] => [...new Set(list)];
  const things: Thing[] = [
    ...once(kinds).map((kind) => ({ sort: "kinds" as const, name: kind, thing: { kind } })),
    ...once(sectors).map((id) => ({
      sort: "sectors" as const,
      name: id,
      thing: { sectors: within("sectors", id) },
    })),
    ...once(places).map((id) => ({
      sort: "places" as const,
      name: id,
      thing: { places: within("places", id) },
    })),
    ...once(roles).map((role) => ({ sort: "roles" as const, name: role, thing: { role } })),
  ];
  if (things.length > MOST_WANTED)
    throw badInput(
      `A team is asked to have ${MOST_WANTED} things at most: kinds, sectors, places and roles together.`,
      things.length,
      "Ask for the wider sectors and places that hold several.",
    );
  return things;
}
