import type { Network } from "../../network/network.js";
import type { Touched } from "../../network/versions/patch-network.js";
import { at } from "../../network/arrays/typed-array.js";

/** Beyond so many, looking at everybody is not much more. */
const MOST = 20_000;

/**
 * The stakeholders of whom a filter may say something else after a patch: those that changed, those with other linkages,
 * the ends of linkages that changed, and the partners of all these. Undefined where they are too many. Facets that moved
 * in their tree concern everybody: ask only where none did.
 */
export function thoseConcerned(
  network: Network,
  { stakeholders, linkages, ends }: Touched,
): number[] | undefined {
  const { from, to, offsets, incident } = network;
  const concerned = new Set<number>([...stakeholders, ...ends]);
  for (const linkage of linkages) concerned.add(at(from, linkage)).add(at(to, linkage));
  for (const near of [...concerned]) {
    if (concerned.size + at(offsets, near + 1) - at(offsets, near) > MOST) return undefined;
    for (let place = at(offsets, near); place < at(offsets, near + 1); place++) {
      const linkage = at(incident, place);
      concerned.add(at(from, linkage)).add(at(to, linkage));
    }
  }
  return [...concerned];
}
