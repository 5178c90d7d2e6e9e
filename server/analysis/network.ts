import { add, addReal, at } from "../network/arrays/typed-array.js";

/** A network as plain arrays, which cross threads for nothing: 14 bytes a linkage, one byte a stakeholder. */
export interface LinkageList {
  /** How many stakeholders; they are numbered from 0 in the order of their ids. */
  readonly size: number;
  /** The kind of each stakeholder, as its place in STAKEHOLDER_KINDS. */
  readonly kinds: Uint8Array;
  /** The stakeholder at either end of each linkage. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The kind of each linkage, as its place in LINKAGE_KINDS. */
  readonly linkageKinds: Uint8Array;
  /** 1 where a linkage holds both ways. */
  readonly mutual: Uint8Array;
}

/**
 * Who is linked with whom, whichever way: each partner once, in ascending order (compressed rows). The partners of `v`
 * stand at `offsets[v]` up to `offsets[v + 1]`; such a place is called an arc. Linkages from one to itself are no arcs.
 */
export interface Network extends LinkageList {
  readonly offsets: Int32Array;
  readonly partners: Int32Array;
  /** How many linkages make each arc. */
  readonly weights: Int32Array;
}

/** How large a network is, as limits and exactness depend on it. */
export interface NetworkSize {
  readonly stakeholders: number;
  /** Pairs of partners, twice. */
  readonly arcs: number;
}

/** The size of a network. */
export const sizeOf = (network: Network): NetworkSize => ({
  stakeholders: network.size,
  arcs: network.partners.length,
});

/** Joins parallel linkages into arcs; linear in stakeholders and linkages. */
export function toNetwork(list: LinkageList): Network {
  // Handing each arc to its other end twice leaves every row in ascending order without a sort.
  const once = transpose(list.size, bothWays(list));
  return { ...list, ...merge(list.size, transpose(list.size, once)) };
}

/** Questions about the same network tend to come together, so its arcs stay as long as it does. */
const networks = new WeakMap<LinkageList, Network>();

/** The arcs of a network, made once for each. */
export function networkOf(list: LinkageList): Network {
  const network = networks.get(list) ?? toNetwork(list);
  networks.set(list, network);
  return network;
}

interface Arcs {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

function bothWays({ from, to }: LinkageList): Arcs {
  const sources = new Int32Array(from.length * 2);
  const targets = new Int32Array(from.length * 2);
  let count = 0;
  for (let linkage = 0; linkage < from.length; linkage += 1) {
    const [a, b] = [at(from, linkage), at(to, linkage)];
    if (a === b) continue;
    sources[count] = a;
    targets[count] = b;
    sources[count + 1] = b;
    targets[count + 1] = a;
    count += 2;
  }
  return { sources: sources.subarray(0, count), targets: targets.subarray(0, count) };
}

/** The arcs reversed and sorted by their new source, otherwise in the order they had. */
function transpose(size: number, { sources, targets }: Arcs): Arcs {
  const next = new Int32Array(size + 1);
  for (const target of targets) add(next, target + 1, 1);
  for (let v = 0; v < size; v += 1) add(next, v + 1, at(next, v));
  const turned = { sources: new Int32Array(targets.length), targets: new Int32Array(targets.length) };
  for (let arc = 0; arc < targets.length; arc += 1) {
    const source = at(targets, arc);
    const place = at(next, source);
    next[source] = place + 1;
    turned.sources[place] = source;
    turned.targets[place] = at(sources, arc);
  }
  return turned;
}

function merge(size: number, { sources, targets }: Arcs): Pick<Network, "offsets" | "partners" | "weights"> {
  const offsets = new Int32Array(size + 1);
  const partners = new Int32Array(targets.length);
  const weights = new Int32Array(targets.length);
  let last = -1;
  for (let arc = 0; arc < targets.length; arc += 1) {
    const source = at(sources, arc);
    if (arc === 0 || source !== at(sources, arc - 1) || at(targets, arc) !== at(partners, last)) {
      last += 1;
      partners[last] = at(targets, arc);
      add(offsets, source + 1, 1);
    }
    add(weights, last, 1);
  }
  for (let v = 0; v < size; v += 1) add(offsets, v + 1, at(offsets, v));
  return { offsets, partners: partners.slice(0, last + 1), weights: weights.slice(0, last + 1) };
}

/** How many partners each stakeholder has. */
export const degreesOf = ({ size, offsets }: Network): Int32Array =>
  Int32Array.from({ length: size }, (_, v) => at(offsets, v + 1) - at(offsets, v));

/** How many linkages each stakeholder has, those to itself left out. */
export function strengthsOf({ size, offsets, weights }: Network): Float64Array {
  const strengths = new Float64Array(size);
  for (let v = 0; v < size; v += 1)
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1)
      addReal(strengths, v, at(weights, arc));
  return strengths;
}

/** The arc that leads back, for each arc; linear, since rows are in ascending order. */
export function reverseArcs({ size, offsets, partners }: Network): Int32Array {
  const next = offsets.slice();
  const reverse = new Int32Array(partners.length);
  for (let v = 0; v < size; v += 1)
    for (let arc = at(offsets, v); arc < at(offsets, v + 1); arc += 1) {
      const partner = at(partners, arc);
      reverse[arc] = at(next, partner);
      add(next, partner, 1);
    }
  return reverse;
}
