import { exactly, type MeasureDefinition } from "../measure.js";
import { degreesOf, type Network } from "../network.js";
import { add, at } from "../../network/arrays/typed-array.js";

/** The largest k such that the stakeholder is in a group where everybody has k partners inside; linear. */
export const core: MeasureDefinition = {
  key: "CORE",
  title: "k-core",
  yields: "COUNT",
  first: "HIGHEST",
  parameters: [],
  reference: "Batagelj and Zaversnik, An O(m) algorithm for cores decomposition of networks, 2003.",
  isExact: () => true,
  compute: (network) => exactly(Float64Array.from(coreNumbers(network))),
};

/** Takes out who has the fewest partners left, again and again. */
function coreNumbers(network: Network): Int32Array {
  const { size, offsets, partners } = network;
  const left = degreesOf(network);
  const { order, places, starts } = byDegree(left);
  for (let place = 0; place < size; place += 1) {
    const v = at(order, place);
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) {
      const partner = at(partners, arc);
      if (at(left, partner) <= at(left, v)) continue;
      // The partner becomes the first of its bucket, and the bucket starts behind it.
      const start = at(starts, at(left, partner));
      const first = at(order, start);
      const from = at(places, partner);
      order[start] = partner;
      order[from] = first;
      places[partner] = start;
      places[first] = from;
      add(starts, at(left, partner), 1);
      add(left, partner, -1);
    }
  }
  return left;
}

interface Buckets {
  /** Everybody, fewest partners first. */
  readonly order: Int32Array;
  /** Where each stands in the order. */
  readonly places: Int32Array;
  /** Where those with so many partners start in the order. */
  readonly starts: Int32Array;
}

function byDegree(degrees: Int32Array): Buckets {
  const starts = new Int32Array(degrees.reduce((most, degree) => Math.max(most, degree), 0) + 2);
  for (const degree of degrees) add(starts, degree + 1, 1);
  for (let degree = 1; degree < starts.length; degree += 1) add(starts, degree, at(starts, degree - 1));
  const next = starts.slice();
  const order = new Int32Array(degrees.length);
  const places = degrees.map((degree, v) => {
    const place = at(next, degree);
    next[degree] = place + 1;
    order[place] = v;
    return place;
  });
  return { order, places, starts };
}
