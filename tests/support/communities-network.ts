import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const COMMUNITIES = 18;
const SOURCES = [{ document: "document:register", locator: "all of it" }];
const PLACES = [
  "Northern Highlands",
  "Southern Coast",
  "Eastern Marches",
  "Western Valleys",
  "Middle Plains",
  "Islands",
];

const nameOf = (index: number): string =>
  `Agency for the Development of Industry in the ${PLACES[index % PLACES.length]} ${index + 1}`;

/** Writes facts of agencies with long names, each with so many projects of its own that it is a community, the first with the most. */
export function writeCommunities(folder: string): void {
  const write = (file: string, records: readonly object[]): void => {
    writeFileSync(join(folder, file), JSON.stringify(records));
  };
  const agencies = Array.from({ length: COMMUNITIES }, (_, index) => index);
  const projectsOf = (index: number): number[] =>
    Array.from({ length: 60 - 2 * index }, (_, project) => project);
  mkdirSync(join(folder, "linkages"));
  write("documents.yaml", [
    { id: "document:register", name: "Register", publisher: "Registrar", type: "table" },
  ]);
  write(
    "agencies.yaml",
    agencies.map((index) => ({ id: `agency:a${index}`, name: nameOf(index), sources: SOURCES })),
  );
  write(
    "projects.yaml",
    agencies.flatMap((index) =>
      projectsOf(index).map((project) => ({
        id: `project:p${index}-${project}`,
        name: `Project ${project + 1} of ${index + 1}`,
        sources: SOURCES,
      })),
    ),
  );
  const linkage = (index: number, id: string, to: string): object => ({
    id: `linkage:agency:a${index}/${id}`,
    kind: "FUNDING",
    from: `agency:a${index}`,
    to,
    title: `Grant ${id} of ${index + 1}`,
    status: "ESTABLISHED",
    sources: SOURCES,
  });
  write(
    "linkages/funding.yaml",
    agencies.flatMap((index) => [
      ...projectsOf(index).map((project) => linkage(index, `p${project}`, `project:p${index}-${project}`)),
      linkage(index, "next", `project:p${(index + 1) % COMMUNITIES}-0`),
    ]),
  );
}
