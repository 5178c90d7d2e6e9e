import type { Question } from "../question.js";

/** Who completes a team of one who has partners: two seats, five for each. Nobody else has it. */
export const team: Question = {
  key: "team",
  title: "two seats of a team, five for each, with reasons",
  asks: ({ medians }) => medians.map((id) => ({ id })),
  asksOnce: ({ pools }) => pools.medians.map((id) => ({ id })),
  query: () => `query Team($id: ID!) {
    team(seeds: [$id], wanted: { size: 3 }) {
      seats {
        member { score candidate { id name } workedWith { id } reasons { type contribution } }
        alternatives { score candidate { id name } reasons { type contribution } }
      }
    }
  }`,
};
