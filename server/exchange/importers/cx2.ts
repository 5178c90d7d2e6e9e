import { cx2Parts, cxParts } from "../graphs/cx-elements.js";
import { graphImporter, wholeText } from "../graphs/graph-importer.js";
import { type GraphPart, ofTheGraph } from "../graphs/graph-part.js";
import { jsonObjects, jsonText, parsedJson } from "../graphs/json-cells.js";
import { UnreadableFile } from "../importing/import-problem.js";

/** The Cytoscape Exchange format: CX2, and CX before it. */
export const cx2 = graphImporter(
  {
    key: "cx2",
    title: "CX2 (Cytoscape Exchange)",
    path: "CX2 and CX files, as Cytoscape and NDEx write them",
    description: "Nodes and edges with their attributes; drawings, groups and styles are told.",
  },
  (path) => (text) => readCx(path, text),
);

type Fields = Readonly<Record<string, unknown>>;

async function* readCx(file: string, text: AsyncGenerator<string>): AsyncGenerator<readonly GraphPart[]> {
  const aspects = new Map<string, Fields[]>();
  for (const fragment of jsonObjects(parsedJson(file, await wholeText(text))))
    for (const [name, elements] of Object.entries(fragment)) {
      const known = aspects.get(name) ?? [];
      for (const element of jsonObjects(elements)) known.push(element);
      aspects.set(name, known);
    }
  const of = (name: string): readonly Fields[] => aspects.get(name) ?? [];
  if (!aspects.has("nodes"))
    throw new UnreadableFile(
      { file },
      "Required a list of aspects, one of them nodes, as Cytoscape and NDEx write it. Name the format of the file.",
    );
  if (of("status").some(({ success }) => success === false))
    throw new UnreadableFile(
      { file },
      "Required a file that was written to its end; its status says that this one was not. Fetch it again.",
    );
  yield [...aspects.keys()].filter((name) => !READ.has(name)).map(passedAspect);
  yield of("networkAttributes").flatMap((values) =>
    Object.entries("n" in values ? { [String(values["n"])]: values["v"] } : values).flatMap(
      ([name, value]) => {
        const said = jsonText(value);
        return said === undefined ? [] : [ofTheGraph(name, said, 1)];
      },
    ),
  );
  yield aspects.has("CXVersion") ? cx2Parts(of) : cxParts(of);
}

/** What is read, or says how the file is written. */
const READ = new Set([
  ...["CXVersion", "hasFragments", "numberVerification", "metaData", "status", "@context"],
  ...["attributeDeclarations", "networkAttributes", "nodes", "edges", "nodeAttributes", "edgeAttributes"],
]);

const passedAspect = (name: string): GraphPart => ({
  passed: `aspect ${name}`,
  text: `the aspect ${name} has no place in the model: it is passed over.`,
  line: 1,
});
