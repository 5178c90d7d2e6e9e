import type { BenchDatabase } from "./bench-database.js";
import type { Facts } from "./facts.js";
import type { Question } from "./question.js";
import type { Source } from "./size.js";

/** What a trial may use. */
export interface TrialGround {
  /** How often what is quick is tried. */
  readonly rounds: number;
  /** How long somebody is asked at a time. */
  readonly seconds: number;
  readonly facts: Facts;
  readonly questions: readonly Question[];
  /** The folder of another checkout, built, to compare with. */
  readonly against: string | undefined;
  readonly source: Source;
  readonly stamp: string;
  readonly service: string;
  /** A folder of its own. */
  readonly folder: string;
  readonly embedded: Readonly<Record<string, string>>;
  readonly database: BenchDatabase | undefined;
  readonly say: (line: string) => void;
}

/** What a trial found, as a table. */
export interface TrialTable {
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** Something that is not asked over and over: one file in trials/ and one line in trials.ts. */
export interface Trial {
  readonly key: string;
  readonly title: string;
  /** Undefined where it says nothing of this size. */
  readonly run: (ground: TrialGround) => Promise<TrialTable | undefined>;
}
