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
  const unreadable = (error: unknown): never => {
    throw invalid(path, "it cannot be read", error);
  };
  const { size } = await stat(path).catch(unreadable);
  if (size > MOST_BYTES) throw invalid(path, "it is larger");
  const text = await readFile(path, "utf8").catch(unreadable);
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
