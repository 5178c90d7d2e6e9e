import neo4j from "neo4j-driver";
import { toNeo4jError } from "../../../../server/store/graph/engines/neo4j/neo4j-error.js";

const work = { url: "neo4j://graph.example", tries: 4, timeoutMs: 250 };

/** An error as the driver makes it of a server's code. */
const serverError = (code: string, message: string): Error =>
  new neo4j.Neo4jError(message, code, "50N42", message);

describe("an error of Neo4j", () => {
  it.each([
    [
      "Neo.TransientError.Transaction.DeadlockDetected",
      "ForsetiClient[1] can't acquire a lock",
      "GRAPH_CONFLICT",
      "Other writers were faster 4 times in a row. Try again later.",
    ],
    [
      "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
      "The transaction has been terminated.",
      "TIMEOUT",
      "The answer was not ready within 250 ms. Ask for less: a smaller page, depth or filter.",
    ],
    [
      "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
      "The allocation of an extra 2.0 MiB would use more than the limit 1.4 GiB.",
      "GRAPH_MEMORY",
      "The graph has no memory left for this: The allocation of an extra 2.0 MiB would use more than the limit 1.4 GiB. Ask for less at once, or give the database more memory.",
    ],
    [
      "Neo.TransientError.General.DatabaseUnavailable",
      "The database is not available",
      "GRAPH_UNREACHABLE",
      "The graph at neo4j://graph.example cannot be reached: The database is not available. Start it, or correct GRAPH_URL.",
    ],
    [
      "N/A",
      "Connection acquisition timed out in 30000 ms. Pool status: Active conn count = 50, Idle conn count = 0.",
      "GRAPH_UNREACHABLE",
      "The graph at neo4j://graph.example cannot be reached: all connections to it stayed busy. Ask again later: too many ask at once, or it is slow.",
    ],
    [
      "Neo.ClientError.Security.CredentialsExpired",
      "The credentials expired.",
      "GRAPH_UNAUTHORIZED",
      "The graph at neo4j://graph.example refused our login: The credentials expired. Correct GRAPH_USER and GRAPH_PASSWORD.",
    ],
    [
      "Neo.ClientError.Schema.ConstraintValidationFailed",
      "Node(0) already exists with label `Party` and property `id` = 'a'",
      "GRAPH_CONSTRAINT",
      'The graph refused a change: there is a Party whose id is "a" already. Nothing was stored.',
    ],
  ])("with the code %s has its place in the table", (code, message, ours, sentence) => {
    const cause = serverError(code, message);
    expect(toNeo4jError(cause, work)).toMatchObject({ code: ours, message: sentence, cause });
  });

  it("that the table does not know stays as it is", () => {
    const error = serverError("Neo.ClientError.Statement.SyntaxError", "Invalid input");
    expect(toNeo4jError(error, work)).toBe(error);
    const other = new TypeError("ours");
    expect(toNeo4jError(other, work)).toBe(other);
  });
});
