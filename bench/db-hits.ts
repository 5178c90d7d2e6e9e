import neo4j from "neo4j-driver";
import { toNeo4jParameters } from "../server/store/graph/engines/neo4j/neo4j-parameters.js";
import type { Parameters } from "../server/store/graph/port.js";
import type { BenchDatabase } from "./bench-database.js";
import type { Facts } from "./facts.js";
import type { InProcess, SentStatement } from "./in-process.js";
import { type ByHand, type Question, statementOf } from "./question.js";

/** How many reads of its store the database makes for one answer, of ours and by hand. */
export interface DbHits {
  readonly ours: number;
  readonly statements: number;
  readonly hand: number | undefined;
}

/** The mean over this many of a question's variables. */
const SAMPLE = 5;

/** Runs every statement under PROFILE. */
export async function dbHits(
  database: BenchDatabase,
  service: InProcess,
  { question, hand, facts }: { question: Question; hand: ByHand | undefined; facts: Facts },
): Promise<DbHits> {
  const asks = question.asks(facts).slice(0, SAMPLE);
  let [ours, statements, byHand] = [0, 0, 0];
  for (const variables of asks) {
    const sent = await service.sent(question.query(facts), variables);
    statements += sent.length;
    for (const one of sent) ours += await profile(database, one);
    if (hand === undefined) continue;
    const parameters = (hand.parameters?.(variables) ?? variables) as Parameters;
    byHand += await profile(database, { statement: statementOf(hand, variables), parameters });
  }
  const mean = (sum: number): number => Math.round(sum / asks.length);
  return { ours: mean(ours), statements: mean(statements), hand: hand && mean(byHand) };
}

async function profile(database: BenchDatabase, { statement, parameters }: SentStatement): Promise<number> {
  const session = database.driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(`PROFILE ${statement}`, toNeo4jParameters(parameters));
    return summary.profile === false ? 0 : hitsOf(summary.profile);
  } finally {
    await session.close();
  }
}

interface Plan {
  readonly dbHits: number;
  readonly children: readonly Plan[];
}

const hitsOf = (plan: Plan): number =>
  plan.dbHits + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
