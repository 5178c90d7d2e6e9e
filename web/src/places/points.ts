import { type PlaceNode, withWider } from "../state/facts.js";
import type { LonLat } from "./outline.js";

interface Sum {
  east: number;
  north: number;
  count: number;
}

/** Where places lie: at their own points, or in the middle of the points inside them. Places without any are left out. */
export function pointsOf(places: ReadonlyMap<string, PlaceNode>): Map<string, LonLat> {
  const sums = new Map<string, Sum>();
  for (const { id, latitude, longitude } of places.values()) {
    if (latitude === null || longitude === null) continue;
    for (const wider of withWider(id, places).slice(1)) {
      const sum = sums.get(wider) ?? { east: 0, north: 0, count: 0 };
      sums.set(wider, {
        east: sum.east + longitude,
        north: sum.north + latitude,
        count: sum.count + 1,
      });
    }
  }
  const found = new Map<string, LonLat>();
  for (const [id, { east, north, count }] of sums) found.set(id, [east / count, north / count]);
  for (const { id, latitude, longitude } of places.values())
    if (latitude !== null && longitude !== null) found.set(id, [longitude, latitude]);
  return found;
}
