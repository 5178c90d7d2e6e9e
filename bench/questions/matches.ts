import type { Question } from "../question.js";

/** Whom to meet next: ranked and explained from a network in memory. Nobody else has it. */
export const matches: Question = {
  key: "matches",
  title: "top 10 matches with reasons",
  asks: ({ medians }) => medians.map((id) => ({ id })),
  asksOnce: ({ pools }) => pools.medians.map((id) => ({ id })),
  query: () => `query Matches($id: ID!) {
    stakeholder(id: $id) { matches(first: 10) { rank score candidate { id name } reasons { type contribution } } }
  }`,
};
