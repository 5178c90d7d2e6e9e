import type { LinkageList } from "../network.js";
import { at, byte } from "../../network/arrays/typed-array.js";

/**
 * Of all directions in which somebody is linked to somebody, the share that is answered; mutual linkages hold both ways
 * (Newman, Networks, Oxford 2010, section 7.10). Null without linkages.
 */
export function reciprocity(list: LinkageList): number | null {
  const directions = new Set<number>();
  for (let linkage = 0; linkage < list.from.length; linkage += 1) {
    const [a, b] = [at(list.from, linkage), at(list.to, linkage)];
    if (a === b) continue;
    directions.add(a * list.size + b);
    if (byte(list.mutual, linkage) === 1) directions.add(b * list.size + a);
  }
  let answered = 0;
  for (const direction of directions) {
    const [a, b] = [Math.floor(direction / list.size), direction % list.size];
    if (directions.has(b * list.size + a)) answered += 1;
  }
  return directions.size === 0 ? null : answered / directions.size;
}
