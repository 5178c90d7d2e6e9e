import type { Question } from "../question.js";

const AGAIN = 50;

/** Who can help with a need of one word, by what they offer and did: the title of at least one project has it. Nobody else has it. */
export const helpers: Question = {
  key: "helpers",
  title: "who can help with a need, up to 10 with proofs",
  asks: ({ pools }) => pools.needs.slice(0, AGAIN).map((need) => ({ need })),
  asksOnce: ({ pools }) => pools.needs.map((need) => ({ need })),
  query: () => `query Helpers($need: String!) {
    helpers(need: $need) {
      stakeholder { id name } offers { text topic { id } } record { initiative { id title } linkage { id } }
    }
  }`,
};
