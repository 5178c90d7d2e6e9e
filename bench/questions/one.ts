import type { Question } from "../question.js";

/** A point read. */
export const one: Question = {
  key: "one",
  title: "one stakeholder by id",
  asks: ({ ids }) => ids.map((id) => ({ id })),
  asksOnce: ({ pools }) => pools.ids.map((id) => ({ id })),
  query: () => "query One($id: ID!) { stakeholder(id: $id) { id kind name degree } }",
  hand: () => ({
    statement: "MATCH (n:Stakeholder {id: $id}) RETURN n.id, n.kind, n.name, n.degree",
    data: ([row]) => ({
      stakeholder: row ? { id: row.get(0), kind: row.get(1), name: row.get(2), degree: row.get(3) } : null,
    }),
  }),
  peer: () => ({
    query: "query ($id: ID!) { stakeholders(where: { id: { eq: $id } }) { id kind name degree } }",
    data: ({ stakeholders }: { stakeholders: unknown[] }) => ({ stakeholder: stakeholders[0] ?? null }),
  }),
};
