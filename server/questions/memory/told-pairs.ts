import type { LinkageFilter } from "../../../schema/filters/filters.js";
import { byCodePoint } from "../../network/orders/by-code-point.js";
import { linkageTest } from "../../network/filters/filter-tests.js";
import type { Network } from "../../network/network.js";
import { listOf } from "../../network/arrays/row-lists.js";
import { ROWS_A_STEP, type Steps } from "../../network/turns/steps.js";
import { at } from "../../network/arrays/typed-array.js";
import type { ToldPair, ToldPairs } from "../answerer.js";

/** The pairs of whose linkages at least so many documents tell. */
export function* toldPairs(
  network: Network,
  filter: LinkageFilter | null | undefined,
  minDocuments: number,
  first: number,
): Steps<ToldPairs> {
  const { from, to, ids, linkageIds, documents, facets } = network;
  const test = linkageTest(network, filter);
  const linkagesOf = new Map<number, number[]>();
  for (let linkage = 0; linkage < from.length; linkage++) {
    if (linkage % ROWS_A_STEP === 0) yield;
    const [one, other] = [at(from, linkage), at(to, linkage)];
    if (one === other || !test(linkage) || listOf(documents.ofLinkages, linkage).length === 0) continue;
    const key = Math.min(one, other) * ids.length + Math.max(one, other);
    const known = linkagesOf.get(key);
    if (known) known.push(linkage);
    else linkagesOf.set(key, [linkage]);
  }
  const pairs: ToldPair[] = [];
  let looks = 0;
  for (const [key, linkages] of linkagesOf) {
    if (++looks % ROWS_A_STEP === 0) yield;
    const told = new Set(linkages.flatMap((linkage) => [...listOf(documents.ofLinkages, linkage)]));
    if (told.size < minDocuments) continue;
    const ends = [ids.at(Math.floor(key / ids.length)), ids.at(key % ids.length)].sort(byCodePoint);
    pairs.push({
      between: ends as [string, string],
      documents: Array.from(told, (one) => facets.documents[one] as string).sort(byCodePoint),
      linkages: linkages.map((linkage) => linkageIds.at(linkage)).sort(byCodePoint),
    });
  }
  yield;
  return { total: pairs.length, first: pairs.sort(mostDocumentsFirst).slice(0, first) };
}

/** The order of told pairs. */
const mostDocumentsFirst = (one: ToldPair, other: ToldPair): number =>
  other.documents.length - one.documents.length ||
  byCodePoint(one.between[0], other.between[0]) ||
  byCodePoint(one.between[1], other.between[1]);
