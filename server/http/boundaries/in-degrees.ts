import { z } from "zod";

const position = z.array(z.number()).min(2);

/** Coordinates of any depth: a position, or lists of them. */
type Coordinates = readonly (number | Coordinates)[];

const coordinates: z.ZodType<Coordinates> = z.lazy(() => z.array(z.union([z.number(), coordinates])));

const geometry = z.object({
  type: z.enum(["Polygon", "MultiPolygon", "LineString", "MultiLineString"]),
  coordinates,
});

const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ type: z.literal("Feature"), geometry: geometry.nullable() })).min(1),
});

const topology = z.object({
  type: z.literal("Topology"),
  objects: z.record(z.string(), z.object({ type: z.string() })),
  arcs: z.array(z.array(position)),
  transform: z
    .object({
      scale: z.tuple([z.number(), z.number()]),
      translate: z.tuple([z.number(), z.number()]),
    })
    .optional(),
});

const isDegrees = ([east = NaN, north = NaN]: readonly number[]): boolean =>
  Math.abs(east) <= 180 && Math.abs(north) <= 90;

const isPosition = (list: Coordinates): list is readonly number[] => typeof list[0] === "number";

const allInDegrees = (list: Coordinates): boolean =>
  isPosition(list) ? isDegrees(list) : list.every((part) => typeof part !== "number" && allInDegrees(part));

/** The arcs of a topology hold steps from point to point where it has a transform, else points. */
function arcsInDegrees({ arcs, transform }: z.infer<typeof topology>): boolean {
  if (transform === undefined) return arcs.every((arc) => arc.every(isDegrees));
  const { scale, translate } = transform;
  return arcs.every((arc) => {
    let [x, y] = [0, 0];
    return arc.every(([stepX = 0, stepY = 0]) => {
      [x, y] = [x + stepX, y + stepY];
      return isDegrees([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
}

const NOT_DEGREES = "it has coordinates that are not degrees";

/** Whether something is a GeoJSON FeatureCollection or a TopoJSON Topology with all coordinates in degrees; else what it lacks. */
export function areInDegrees(outlines: unknown): true | string {
  const collected = collection.safeParse(outlines);
  if (collected.success)
    return (
      collected.data.features.every(({ geometry: one }) => allInDegrees(one?.coordinates ?? [])) ||
      NOT_DEGREES
    );
  const joined = topology.safeParse(outlines);
  if (joined.success) return arcsInDegrees(joined.data) || NOT_DEGREES;
  return "it is neither";
}
