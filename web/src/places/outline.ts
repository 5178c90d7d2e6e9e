import { geoArea, geoCentroid } from "d3-geo";
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

/** Degrees east and north. */
export type LonLat = readonly [number, number];

/** A box in degrees, from its western and southern edge to its eastern and northern one. */
export type DegreeBox = readonly [west: number, south: number, east: number, north: number];

/** An area or a line of the map, with the box that it lies in. */
export interface Outline {
  readonly shape: Feature;
  readonly name: string;
  readonly box: DegreeBox;
}

const HALF_A_GLOBE = 2 * Math.PI;

const ringArea = (ring: Position[]): number => geoArea({ type: "Polygon", coordinates: [ring] });

/** A ring the way round that d3-geo takes for an area (`isHole` for one that is cut out): GeoJSON files have either. */
const turned = (ring: Position[], isHole: boolean): Position[] =>
  ringArea(ring) > HALF_A_GLOBE !== isHole ? [...ring].reverse() : ring;

const turnedRings = (rings: Position[][]): Position[][] =>
  rings.map((ring, index) => turned(ring, index > 0));

function turnedShape(shape: Geometry): Geometry {
  if (shape.type === "Polygon") return { ...shape, coordinates: turnedRings(shape.coordinates) };
  if (shape.type === "MultiPolygon") return { ...shape, coordinates: shape.coordinates.map(turnedRings) };
  return shape;
}

function boxOf(shape: Geometry): DegreeBox {
  let [west, south, east, north] = [180, 90, -180, -90];
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [x, y] = coordinates as unknown[];
    if (typeof x === "number" && typeof y === "number") {
      [west, south] = [Math.min(west, x), Math.min(south, y)];
      [east, north] = [Math.max(east, x), Math.max(north, y)];
    } else for (const part of coordinates) walk(part);
  };
  if (shape.type !== "GeometryCollection") walk(shape.coordinates);
  return [west, south, east, north];
}

/** A shape with the box that it lies in. */
export function toOutline(shape: Feature): Outline {
  const name = (shape.properties as { readonly name?: unknown } | null)?.name;
  return { shape, name: typeof name === "string" ? name : "", box: boxOf(shape.geometry) };
}

const isDrawn = (shape: Feature<Geometry | null>): shape is Feature => shape.geometry !== null;

/** The areas and lines of an object of a TopoJSON file. */
export const featuresOf = (topology: Topology, name: string): Feature[] => {
  const object = topology.objects[name];
  if (object === undefined) return [];
  const made = feature(topology, object);
  return made.type === "FeatureCollection" ? made.features : [made];
};

/** All outlines of a GeoJSON or TopoJSON file. */
export function readOutlines(file: FeatureCollection | Topology): Outline[] {
  const shapes =
    file.type === "Topology"
      ? Object.keys(file.objects).flatMap((name) => featuresOf(file, name))
      : file.features;
  return shapes
    .filter(isDrawn)
    .map((shape) => toOutline({ ...shape, geometry: turnedShape(shape.geometry) }));
}

/** The two letters that ISO 3166-1 has for a country by its number; undefined for what is none. */
export function lettersOf({ id }: Feature): string | undefined {
  return typeof id === "string" ? new Intl.Locale(`und-${id}`).region : undefined;
}

/** The middle of the largest part of a country: what lies overseas does not move it. */
export function middleOf({ geometry }: Feature): LonLat {
  const parts: Polygon[] =
    geometry.type === "MultiPolygon"
      ? geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }))
      : geometry.type === "Polygon"
        ? [geometry]
        : [];
  const [largest] = parts.map((part) => ({ part, area: geoArea(part) })).sort((a, b) => b.area - a.area);
  return largest === undefined ? [0, 0] : geoCentroid(largest.part);
}
