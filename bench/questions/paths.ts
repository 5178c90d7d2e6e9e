import { LINKAGE_TYPES } from "../../server/store/repositories/patterns.js";
import type { Facts } from "../facts.js";
import type { Question } from "../question.js";

/** Not over money: at CORDIS size the one funder would make everybody a neighbour of everybody's neighbours. */
const KINDS = ["IMPLEMENTATION", "COLLABORATION"];
const MOST_STEPS = 6;

const onlyWork = ({ size }: Facts): boolean => size !== "documents";

/** By hand the database lists every path, parallel linkages apart, so that equal ones are put together again. */
const statement = (types: string): string =>
  `MATCH p = allShortestPaths((a:Stakeholder {id: $from})-[:${types}*..${MOST_STEPS}]-(b:Stakeholder {id: $to}))
   WITH [n IN nodes(p) | n.id] AS ids, [n IN nodes(p) | n.name] AS names, [r IN relationships(p) | r.id] AS linkages
   WITH ids, names, collect(linkages) AS choices ORDER BY ids LIMIT 5 RETURN ids, names, choices`;

function toPath(
  ids: readonly string[],
  names: readonly string[],
  choices: readonly (readonly string[])[],
): unknown {
  const first = (step: number): string | undefined => choices.map((choice) => choice[step] ?? "").sort()[0];
  return {
    stakeholders: ids.map((id, index) => ({ id, name: names[index] })),
    linkages: ids.slice(1).map((_, step) => ({ id: first(step) })),
  };
}

interface PeerPath {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly choices: readonly string[];
}

/** All shortest paths between two, the first five. */
export const paths: Question = {
  key: "paths",
  title: "all shortest paths between two",
  asks: ({ pairs }) => pairs.map(([from, to]) => ({ from, to })),
  asksOnce: ({ pools }) => pools.pairs.map(([from, to]) => ({ from, to })),
  query: (facts) => `query Paths($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, maxLength: ${MOST_STEPS}${onlyWork(facts) ? `, kinds: [${KINDS.join(", ")}]` : ""}) {
      stakeholders { id name } linkages { id }
    }
  }`,
  hand: (facts) => ({
    statement: statement(onlyWork(facts) ? KINDS.join("|") : LINKAGE_TYPES),
    data: (rows) => ({
      paths: rows.map((row) =>
        toPath(row.get(0) as string[], row.get(1) as string[], row.get(2) as string[][]),
      ),
    }),
  }),
  // It has no paths of its own: a field with a statement of the user's, the same as by hand.
  peer: ({ size }) =>
    size === "documents"
      ? undefined
      : {
          query: "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { ids names choices } }",
          data: ({ paths: found }: { paths: readonly PeerPath[] }) => ({
            paths: found.map(({ ids, names, choices }) =>
              toPath(
                ids,
                names,
                choices.map((choice) => choice.split("\n")),
              ),
            ),
          }),
        },
};
