import type { LinkageList } from "../network.js";
import { add, at } from "../../network/arrays/typed-array.js";

/** The members of the first `count` groups: those with the most linkages inside first, then in order. */
export function rankMembers(
  { size, from, to }: LinkageList,
  groups: Int32Array,
  count: number,
): Int32Array[] {
  const inside = new Int32Array(size);
  for (let linkage = 0; linkage < from.length; linkage += 1) {
    const [a, b] = [at(from, linkage), at(to, linkage)];
    if (a === b || at(groups, a) !== at(groups, b)) continue;
    add(inside, a, 1);
    add(inside, b, 1);
  }
  const members = Array.from({ length: count }, (): number[] => []);
  groups.forEach((group, v) => members[group]?.push(v));
  return members.map((list) => Int32Array.from(list).sort((a, b) => at(inside, b) - at(inside, a) || a - b));
}
