import type { Question } from "../question.js";

/** Who should be introduced, of some stakeholders with many others: nobody else has it. */
export const opportunities: Question = {
  key: "opportunities",
  title: "introductions of one to all universities",
  asks: ({ medians }) => medians.map((id) => ({ id })),
  asksOnce: ({ pools }) => pools.medians.map((id) => ({ id })),
  query: () => `query Opportunities($id: ID!) {
    opportunities(between: { id: { eq: $id } }, and: { kind: { eq: UNIVERSITY }, linkageCount: { gte: 20 } }) {
      score sentence match { rank candidate { id } } inReturn { rank } introduction { stakeholders { id } }
    }
  }`,
};
