import { describeOn } from "../support/test-engines.js";
import type { TestEngine } from "../support/test-engines.js";
import { closingSuite } from "./suites/closing-suite.js";
import { concurrencySuite } from "./suites/concurrency-suite.js";
import { cypherSuite } from "./suites/cypher-suite.js";
import { limitSuite } from "./suites/limit-suite.js";
import { planSuite } from "./suites/plan-suite.js";
import { schemaSuite } from "./suites/schema-suite.js";
import { transactionSuite } from "./suites/transaction-suite.js";
import { valueSuite } from "./suites/value-suite.js";

/** What every engine must do, in the same way. */
const SUITES = [
  valueSuite,
  cypherSuite,
  transactionSuite,
  schemaSuite,
  concurrencySuite,
  limitSuite,
  planSuite,
  closingSuite,
] as const;

/** Describes the whole contract of the graph port on one engine. */
export function describeConformance(engine: TestEngine): void {
  describeOn(engine, "the graph port", (open) => {
    for (const suite of SUITES) suite(open);
  });
}
