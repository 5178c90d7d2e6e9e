import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBoundaries } from "../../server/http/boundaries/boundaries.js";
import { openDoor } from "../support/door.js";
import { scratchFolder } from "../support/scratch-folder.js";

const square = (size: number): object => ({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Square" },
      geometry: { type: "Polygon", coordinates: [[[0, 0], [size, 0], [size, size], [0, size], [0, 0]]] }, // prettier-ignore
    },
  ],
});

/** One arc, in steps of whole numbers that a transform turns into degrees. */
const topology = (scale: number): object => ({
  type: "Topology",
  objects: { land: { type: "Polygon", arcs: [[0]] } },
  transform: { scale: [scale, scale], translate: [10, 10] },
  arcs: [[[0, 0], [5, 0], [0, 5], [-5, -5]]], // prettier-ignore
});

describe("the outlines that an operator gives", () => {
  const folder = scratchFolder();
  const fileOf = (name: string, content: object | string): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return path;
  };

  it("are given out as they are, and named by a tag", async () => {
    const door = await openDoor({ environment: { MAP_BOUNDARIES: fileOf("own.json", square(10)) } });
    const { status, headers, body } = await door.fetch("/boundaries");
    expect([status, body]).toEqual([200, square(10)]);
    const again = await door.fetch("/boundaries", {
      headers: { "if-none-match": headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
    const across = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" };
    expect((await door.fetch("/boundaries", { headers: across })).status).toBe(403);
    await door.close();
  });

  it("are none where no file is named", async () => {
    const door = await openDoor();
    const { status, body } = await door.fetch("/boundaries");
    expect([status, body]).toEqual([204, ""]);
    await door.close();
  });

  it("may be a topology", async () => {
    const path = fileOf("topology.json", topology(2));
    expect(JSON.parse((await readBoundaries({ mapBoundaries: path })) ?? "")).toEqual(topology(2));
  });

  it.each([
    ["metres", square(400_000), "not degrees"],
    ["a topology in metres", topology(1_000), "not degrees"],
    ["another thing", { type: "Sphere" }, "it is neither"],
    ["no JSON", "<kml/>", "it is not JSON"],
  ])("end the start where they are %s", async (name, content, why) => {
    await expect(readBoundaries({ mapBoundaries: fileOf(`${name}.json`, content) })).rejects.toThrow(
      new RegExp(
        `^The setting MAP_BOUNDARIES must be a file of 20 MB at most .+${why}\\)\\. Correct it`,
        "u",
      ),
    );
  });

  it("end the start where there is no such file", async () => {
    await expect(readBoundaries({ mapBoundaries: join(folder, "none.json") })).rejects.toThrow(
      /none\.json.*it cannot be read/u,
    );
  });
});
