import type { Feature, FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";
import coarseFile from "world-atlas/countries-110m.json?url";
import fineFile from "world-atlas/countries-50m.json?url";
import {
  featuresOf,
  lettersOf,
  type LonLat,
  middleOf,
  type Outline,
  readOutlines,
  toOutline,
} from "./outline.js";

/** What is drawn under the places, and whether the operator of the service gave it. */
export interface Outlines {
  readonly list: readonly Outline[];
  readonly isOwn: boolean;
}

/** The operator's own outlines; null where there are none. */
async function loadOwn(): Promise<Outlines | null> {
  const response = await fetch("/boundaries");
  if (response.status === 204) return null;
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return { list: readOutlines((await response.json()) as FeatureCollection | Topology), isOwn: true };
}

/** How finely outlines are drawn: for the whole world, or for a closer look. */
export type Detail = "coarse" | "fine";

const FILES: Readonly<Record<Detail, string>> = { coarse: coarseFile, fine: fineFile };

/** What is loaded once a visit; a load that failed is tried again when it is asked for again. */
function once<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loads = new Map<Key, Promise<Value>>();
  return (key) => {
    const before = loads.get(key);
    if (before !== undefined) return before;
    const made = load(key);
    loads.set(key, made);
    made.catch(() => loads.delete(key));
    return made;
  };
}

/** The countries of a shipped file. */
const countries = once(async (detail: Detail): Promise<Feature[]> => {
  const response = await fetch(FILES[detail]);
  if (!response.ok) throw new Error(`The service answered ${response.status}.`);
  return featuresOf((await response.json()) as Topology, "countries");
});

const ownOutlines = once((_: null) => loadOwn());
const shippedOutlines = once(async (detail: Detail): Promise<Outlines> => ({
  list: (await countries(detail)).map(toOutline),
  isOwn: false,
}));

/** The outlines that fit a look of that detail: the operator's where there are some, else those of the page. Loaded once. */
export const loadOutlines = async (detail: Detail): Promise<Outlines> =>
  (await ownOutlines(null)) ?? shippedOutlines(detail);

/** The middles of countries by their two letters of ISO 3166-1; those that the files do not have are left out. */
export async function middlesOf(letters: readonly string[]): Promise<ReadonlyMap<string, LonLat>> {
  const found = new Map<string, LonLat>();
  for (const detail of ["coarse", "fine"] as const) {
    if (letters.every((one) => found.has(one))) break;
    for (const country of await countries(detail)) {
      const own = lettersOf(country);
      if (own !== undefined && letters.includes(own) && !found.has(own)) found.set(own, middleOf(country));
    }
  }
  return found;
}
