import type { Question } from "../question.js";

/** Who should be introduced to one, of all with many linkages: nobody else has it. */
export const opportunities: Question = {
  key: "opportunities",
  title: "introductions of one to the well linked",
  asks: ({ medians }) => medians.map((id) => ({ id })),
  asksOnce: ({ pools }) => pools.medians.map((id) => ({ id })),
  query: () => `query Opportunities($id: ID!) {
    opportunities(between: { id: { eq: $id } }, and: { linkageCount: { gte: 20 } }) {
      score sentence match { rank candidate { id } } inReturn { rank } introduction { stakeholders { id } }
    }
  }`,
};
