import { UnreadableFile } from "./import-problem.js";

/** What files are by their endings. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...{ csv: "tables", tsv: "tables", tab: "tables", txt: "tables", xlsx: "xlsx", xml: "iati" },
  ...{ gexf: "gexf", graphml: "graphml", gml: "gml", net: "pajek", paj: "pajek", dot: "dot", gv: "dot" },
  ...{ cyjs: "cytoscape", jsonld: "jsonld", ttl: "rdf", trig: "rdf", nt: "rdf", nq: "rdf", zip: "cordis" },
};

/** What documents of JSON and XML are by words near their beginning, what is more exact first. */
const SIGNS: readonly (readonly [format: string, sign: RegExp])[] = [
  ["graphml", /<(?:\w+:)?graphml[\s>]/u],
  ["gexf", /<(?:\w+:)?gexf[\s>]/u],
  ["iati", /<(?:\w+:)?iati-activities[\s>]/u],
  ["jsonld", /"@(?:context|graph|id)"\s*:/u],
  ["bods", /"(?:statementType|recordType|statementId|statementID)"\s*:/u],
  ["ftm", /"schema"\s*:\s*"\w+"[\s\S]*"properties"\s*:|"properties"\s*:[\s\S]*"schema"\s*:\s*"\w+"/u],
  ["openalex", /"(?:id|https?)"?\s*:\s*"https:\/\/openalex\.org\//u],
  ["popolo", /"(?:organizations|memberships|persons)"\s*:\s*\[/u],
  ["kumu", /"elements"\s*:\s*\[[\s\S]*"(?:connections|_id)"\s*:|"connections"\s*:\s*\[/u],
  ["cytoscape", /"elements"\s*:|"data"\s*:\s*\{/u],
  ["node-link.json", /"nodes"\s*:\s*\[/u],
  ["json", /"(?:documents|agencies|universities|clusters|projects|linkages)"\s*:\s*\[/u],
];

const LOOK_AT = 100_000;

/**
 * The format that files seem to be of, by the ending of the first, or by how it begins; undefined where neither tells.
 * `peek` gives the text of a file.
 */
export async function guessFormat(
  paths: readonly string[],
  peek: (path: string) => AsyncGenerator<string>,
): Promise<string | undefined> {
  const [path = ""] = paths;
  const ending = /\.([a-z]+)(?:\.gz)?$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  const byEnding = ENDINGS[ending];
  if (byEnding !== undefined && ending !== "xml") return byEnding;
  const start = await startOf(peek(path));
  return SIGNS.find(([, sign]) => sign.test(start))?.[0] ?? byEnding;
}

async function startOf(text: AsyncGenerator<string>): Promise<string> {
  let start = "";
  try {
    for await (const piece of text) {
      start += piece;
      if (start.length >= LOOK_AT) break;
    }
  } catch (error) {
    // Reading the file says what is wrong with it.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  return start.slice(0, LOOK_AT);
}
