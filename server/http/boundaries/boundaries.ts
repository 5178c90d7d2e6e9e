import { readFile, stat } from "node:fs/promises";
import type { Config } from "../../config.js";
import { LinkagesError } from "../../errors.js";
import { areInDegrees } from "./in-degrees.js";

/** The largest file of outlines, in bytes. */
const MOST_BYTES = 20_000_000;

const REQUIRED = "a file of 20 MB at most with a GeoJSON FeatureCollection or a TopoJSON Topology in degrees";

const invalid = (path: string, why: string, cause?: unknown): LinkagesError =>
  new LinkagesError(
    "CONFIG_INVALID",
    {
      setting: "MAP_BOUNDARIES",
      required: REQUIRED,
      got: `${JSON.stringify(path)} (${why})`,
      cure: "Correct it, or leave it out for the outlines that come with the page.",
    },
    cause,
  );

/**
 * Reads the operator's own outlines of countries or regions, once at the start; undefined without any. Throws CONFIG_INVALID
 * for a file that cannot be read or is not one of outlines in degrees (WGS 84).
 */
export async function readBoundaries({
  mapBoundaries: path,
}: Pick<Config, "mapBoundaries">): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const read = async (): Promise<string> => {
    if ((await stat(path)).size > MOST_BYTES) throw new Error("it is larger");
    return readFile(path, "utf8");
  };
  const text = await read().catch((error: unknown) => {
    throw invalid(path, error instanceof Error ? error.message : "it cannot be read", error);
  });
  let outlines: unknown;
  try {
    outlines = JSON.parse(text);
  } catch (error) {
    throw invalid(path, "it is not JSON", error);
  }
  const found = areInDegrees(outlines);
  if (found !== true) throw invalid(path, found);
  return text;
}
