import type { Test } from "./conditions.js";

/** What each field of a filter tests. */
export type Leaves<S, F> = { readonly [K in keyof F]?: (subject: S, filter: F) => Test };

interface Tree<F> {
  and?: F[] | null;
  or?: F[] | null;
  not?: F | null;
}

/** True where all are; the first that is not ends the look. */
function allOf(tests: readonly Test[]): Test {
  const [first, second, ...rest] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  const others = rest.length === 0 ? second : allOf([second, ...rest]);
  return (index) => first(index) && others(index);
}

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
  if (filter.or) {
    const parts = filter.or.map((part) => treeTest(subject, part, leaves));
    tests.push((index) => parts.some((test) => test(index)));
  }
  if (filter.not) {
    const inner = treeTest(subject, filter.not, leaves);
    tests.push((index) => !inner(index));
  }
  return allOf(tests);
}
