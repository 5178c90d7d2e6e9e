import type { Facts } from "./facts.js";

/** The variables of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** A row of the driver, read by the number of its column. */
export interface HandRow {
  get(column: number): unknown;
}

/** One statement written by hand, and the answer of our service made of its rows. */
export interface ByHand {
  readonly statement: string;
  /** The parameters of the statement; the variables as they are where absent. Whole numbers arrive as integers. */
  readonly parameters?: (variables: Variables) => Variables;
  readonly data: (rows: readonly HandRow[], variables: Variables) => unknown;
}

/** The same question in the peer's API, and the answer of our service made of its answer. */
export interface ByPeer {
  readonly query: string;
  readonly variables?: (variables: Variables) => Variables;
  readonly data: (answer: never) => unknown;
}

/** One question of the bench: one file in questions/ and one line in questions.ts. */
export interface Question {
  /** Its name on the command line. */
  readonly key: string;
  readonly title: string;
  /** What is asked, one entry a request, over and over; none where the network has nothing to ask it of. */
  readonly asks: (facts: Facts) => readonly Variables[];
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
