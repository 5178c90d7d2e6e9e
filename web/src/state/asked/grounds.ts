import type { FoundStakeholderFragment } from "../../generated/graphql.js";
import type { Network } from "../facts.js";
import type { Question } from "../questions.js";

/** Somebody whom a question names. */
export type End = FoundStakeholderFragment;

/** What questions are made from. */
export interface Grounds {
  /** Those of the network, which name nobody that is written. */
  readonly questions: readonly Question[];
  readonly network: Network;
  readonly isWhole: boolean;
}
