import { degreeOf } from "../degree.js";
import { byte } from "../arrays/typed-array.js";
import type { Network } from "../network.js";
import { ROWS_A_STEP, type Steps } from "../turns/steps.js";
import type { Test } from "./conditions.js";

/** A test in steps, for one who has very many linkages: true to the same. */
type LongTest = (index: number) => Steps<boolean>;

/** Who has more linkages is tested in steps. */
const MANY = 500;

const LONG = new WeakMap<Test, LongTest>();

/** A test that looks at the linkages of a stakeholder, and the same in steps. */
export function longTest(test: Test, steps: LongTest): Test {
  LONG.set(test, steps);
  return test;
}

/** A test made of others, which takes as long as they do. */
export const madeOf = (parts: readonly Test[], test: Test, steps: LongTest): Test =>
  parts.some((part) => LONG.has(part)) ? longTest(test, steps) : test;

/** Takes a test in steps where it has any. */
export function* stepsOf(test: Test, index: number): Steps<boolean> {
  const steps = LONG.get(test);
  return steps ? yield* steps(index) : test(index);
}

/** Whether a test of this stakeholder may take so long that others should have their turn in between. */
export const isLong = (network: Network, test: Test): Test =>
  LONG.has(test) ? (index) => degreeOf(network, index) > MANY : () => false;

/** Whether a test takes long for some. */
export const takesLong = (test: Test): boolean => LONG.has(test);

/** The same test, quick for everybody: where it takes long for some, it is taken of all before, in steps. */
export function* settled(network: Network, test: Test): Steps<Test> {
  if (!takesLong(test)) return test;
  const isLongOf = isLong(network, test);
  const flags = new Uint8Array(network.ids.length);
  for (let index = 0; index < flags.length; index++) {
    if (index % ROWS_A_STEP === 0) yield;
    flags[index] = Number(isLongOf(index) ? yield* stepsOf(test, index) : test(index));
  }
  return (index) => byte(flags, index) === 1;
}
