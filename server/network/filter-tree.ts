import type { Test } from "./held-conditions.js";

/** What each field of a filter tests: undefined where that asks for what is not held; a field that is not here is not. */
export type Leaves<S, F> = { readonly [K in keyof F]?: (subject: S, filter: F) => Test | undefined };

interface Tree<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/** All conditions of a filter together; one that is not fulfilled fulfils its `not`. */
export function treeTest<S, F extends Tree<F>>(
  subject: S,
  filter: F,
  leaves: Leaves<S, F>,
): Test | undefined {
  const tests: (Test | undefined)[] = [];
  for (const field of Object.keys(filter) as (keyof F)[]) {
    if (filter[field] == null || field === "and" || field === "or" || field === "not") continue;
    tests.push(leaves[field]?.(subject, filter));
  }
  for (const part of filter.and ?? []) tests.push(treeTest(subject, part, leaves));
  if (filter.or) {
    const parts = known(filter.or.map((part) => treeTest(subject, part, leaves)));
    tests.push(parts && ((index) => parts.some((test) => test(index))));
  }
  if (filter.not) {
    const inner = treeTest(subject, filter.not, leaves);
    tests.push(inner && ((index) => !inner(index)));
  }
  const all = known(tests);
  return all && (all.length === 0 ? () => true : (index) => all.every((test) => test(index)));
}

const known = (tests: readonly (Test | undefined)[]): readonly Test[] | undefined =>
  tests.every((test) => test !== undefined) ? tests : undefined;
