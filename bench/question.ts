import type { Facts } from "./facts.js";
import type { Way } from "./way.js";

/** The variables of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** A row of the driver, read by the number of its column. */
export interface HandRow {
  get(column: number): unknown;
}

/** One statement written by hand, and the answer of our service made of its rows. */
export interface ByHand {
  /** One text for all requests, or one for each sort of them. */
  readonly statement: string | ((variables: Variables) => string);
  /** The parameters of the statement; the variables as they are where absent. Whole numbers arrive as integers. */
  readonly parameters?: (variables: Variables) => Variables;
  readonly data: (rows: readonly HandRow[], variables: Variables) => unknown;
}

/** The same question in the peer's API, and the answer of our service made of its answer. */
export interface ByPeer {
  readonly query: string;
  readonly variables?: (variables: Variables) => Variables;
  readonly data: (answer: never) => unknown;
  /** Where it has no words for what is asked once. */
  readonly onlyAgain?: true;
}

/** One question of the bench: one file in questions/ and one line in questions.ts. */
export interface Question {
  /** Its name on the command line. */
  readonly key: string;
  readonly title: string;
  /** What is asked again and again, one entry a request; none where the network has nothing to ask it of. */
  readonly asks: (facts: Facts) => readonly Variables[];
  /** The same of somebody else each time, in an order of chance; absent where there is only one thing to ask. */
  readonly asksOnce?: (facts: Facts) => readonly Variables[];
  /** The document that our service is sent. */
  readonly query: (facts: Facts) => string;
  /** Absent where one statement cannot answer it. */
  readonly hand?: (facts: Facts) => ByHand;
  /** Absent where the peer cannot answer it. */
  readonly peer?: (facts: Facts) => ByPeer | undefined;
  /** A form that suits the peer better than the one its documentation shows. */
  readonly peerBest?: (facts: Facts) => ByPeer | undefined;
  /** What of an answer must be the same for all; the whole where absent. */
  readonly comparable?: (data: unknown, variables: Variables) => unknown;
}

/** The requests of a question that is asked in this way. */
export const requestsOf = (question: Question, facts: Facts, way: Way): readonly Variables[] =>
  way === "once" ? (question.asksOnce?.(facts) ?? []) : question.asks(facts);

/** The statement by hand for a request. */
export const statementOf = ({ statement }: ByHand, variables: Variables): string =>
  typeof statement === "string" ? statement : statement(variables);
