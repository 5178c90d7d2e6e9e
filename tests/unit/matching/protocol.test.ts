import { candidatesOf, taskOf } from "../../../evaluation/protocol.js";
import { linkage, stakeholder } from "../../support/matching.js";

const parties = (project: string, earliest: string, names: readonly string[]): ReturnType<typeof linkage>[] =>
  names.map((name) => linkage(`agency:${name}`, `project:${project}`, { earliest }));

const rows = {
  stakeholders: [
    ..."abcdefgx".split("").map((name) => stakeholder(`agency:${name}`)),
    ...["old", "solo", "next", "late"].map((name) => stakeholder(`project:${name}`)),
  ],
  linkages: [
    ...parties("old", "2016-05-01", ["a", "b"]),
    ..."cdefg".split("").map((name) => linkage(`agency:${name}`, "project:solo", { earliest: "2016-12-31" })),
    ...parties("next", "2017-01-01", ["a", "b", "c", "d", "e", "f", "g", "x"]),
    ...parties("late", "2018-01-01", ["a", "x"]),
  ],
};

describe("taskOf", () => {
  const task = taskOf(rows, 2017);
  const name = (index: number): string => task.view.network.ids.at(index);

  it("takes as answers the new partners of the year that were known before it", () => {
    expect(task.seekers.map(({ index, found }) => [name(index), [...found].map(name).sort()])).toEqual([
      ["agency:a", ["agency:c", "agency:d", "agency:e", "agency:f", "agency:g"]],
      ["agency:b", ["agency:c", "agency:d", "agency:e", "agency:f", "agency:g"]],
    ]);
  });

  it("knows nothing of what began in the year or later", () => {
    expect(task.view.network.ids.find("agency:x")).toBe(-1);
    expect(task.view.network.linkageIds.length).toBe(7);
  });

  it("offers everybody but the seeker and its partners as candidates", () => {
    const [first] = task.seekers;
    expect(
      candidatesOf(task.view, first?.index ?? -1)
        .map(name)
        .sort(),
    ).toEqual("cdefg".split("").map((letter) => `agency:${letter}`));
  });
});
