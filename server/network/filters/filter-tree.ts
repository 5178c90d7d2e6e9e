import type { Test } from "./conditions.js";
import { madeOf, stepsOf } from "./long-tests.js";

/** What each field of a filter tests. */
export type Leaves<S, F> = { readonly [K in keyof F]?: (subject: S, filter: F) => Test };

interface Tree<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/** True where all are; the first that is not ends the look. */
export function allOf(tests: readonly Test[]): Test {
  const [first, second, ...rest] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  const others = rest.length === 0 ? second : allOf([second, ...rest]);
  return madeOf(
    [first, others],
    (index) => first(index) && others(index),
    function* (index) {
      return (yield* stepsOf(first, index)) && (yield* stepsOf(others, index));
    },
  );
}

/** True where one is. */
const anyOf = (tests: readonly Test[]): Test =>
  madeOf(
    tests,
    (index) => tests.some((test) => test(index)),
    function* (index) {
      for (const test of tests) if (yield* stepsOf(test, index)) return true;
      return false;
    },
  );

/** True where another is not. */
export const negated = (test: Test): Test =>
  madeOf(
    [test],
    (index) => !test(index),
    function* (index) {
      return !(yield* stepsOf(test, index));
    },
  );

/** All conditions of a filter together; one that is not fulfilled fulfils its `not`. Throws for a field without a leaf. */
export function treeTest<S, F extends Tree<F>>(subject: S, filter: F, leaves: Leaves<S, F>): Test {
  const tests: Test[] = [];
  for (const field of Object.keys(filter) as (keyof F)[]) {
    if (filter[field] == null || field === "and" || field === "or" || field === "not") continue;
    const leaf = leaves[field];
    if (leaf === undefined)
      throw new Error(`The filter has a field that memory does not test: ${String(field)}.`);
    tests.push(leaf(subject, filter));
  }
  for (const part of filter.and ?? []) tests.push(treeTest(subject, part, leaves));
  if (filter.or) tests.push(anyOf(filter.or.map((part) => treeTest(subject, part, leaves))));
  if (filter.not) tests.push(negated(treeTest(subject, filter.not, leaves)));
  return allOf(tests);
}
