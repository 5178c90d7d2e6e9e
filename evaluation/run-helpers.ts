import { datasetRecord, type DatasetRecord } from "../schema/record.js";
import { edtfDays } from "../schema/edtf.js";
import { createContext } from "../server/api/context.js";
import { json } from "../server/exchange/formats/json.js";
import { IMPORTERS } from "../server/exchange/importers.js";
import { runImport } from "../server/exchange/importing/run-import.js";
import { findNeed } from "../server/questions/help/find-need.js";
import { findHelpers, MOST_WORDS } from "../server/questions/help/helpers.js";
import { needWords, speaksOf } from "../server/questions/help/need-words.js";
import { GIVING_ROLES } from "../server/questions/help/track-records.js";
import { openGraph } from "../server/store/graph/engines.js";
import type { Authorship } from "../server/store/log/commit.js";
import type { GraphPort } from "../server/store/graph/port.js";
import { exportRepository } from "../server/store/repositories/export-repository.js";
import { importLookup } from "../server/store/repositories/import-lookup.js";
import { GRAPH_SCHEMA, writeRepository } from "../server/store/writers/write-repository.js";
import { meanInterval, ratioInterval } from "./bootstrap.js";
import { dataFolder, sayer, shown, table, writeSection } from "./page.js";

/** Who can help, judged on activities of the IATI sample that began later than those that are known; see docs/matchmaking-model.md. */
const FILE = "iati/dportal_covid_multi_publisher.xml";
const AMONG = 10;
/** The form was chosen on the quarter before this share of all activities, in the order of their first days. */
const JUDGED_FROM = 0.75;
const WHY: Authorship = { by: null, via: "evaluation", why: "" };

type Project = DatasetRecord["projects"][number];
type Ranking = readonly string[];

const say = sayer();
const all = await importedFrom(`${dataFolder()}/${FILE}`);
const dated = all.projects
  .filter(({ period }) => startOf(period) !== null)
  .sort((a, b) => dayOf(a) - dayOf(b));
const boundary = dayOf(dated[Math.floor(JUDGED_FROM * dated.length)] as Project);
const known = dated.filter((one) => dayOf(one) < boundary);
const asked = dated.filter((one) => dayOf(one) >= boundary);
const port = await graphOf({
  ...all,
  projects: known,
  linkages: all.linkages.filter(({ from, to }) => [from, to].every((end) => !isLater(end))),
});
const { ask } = createContext(port, {
  requestId: "",
  signal: new AbortController().signal,
  timeoutMs: 60_000,
});
const records = new Map(known.map((one) => [one, giversOf(one)]));
const counts = new Map<string, number>();
for (const givers of records.values()) for (const one of givers) counts.set(one, (counts.get(one) ?? 0) + 1);
const byCount = (a: string, b: string): number =>
  (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1);
const popular = [...counts.keys()].sort(byCount);
const cases = asked
  .map((one) => ({ title: one.name, words: needWords(one.name).slice(0, MOST_WORDS), found: givers(one) }))
  .filter(({ words, found }) => words.length > 0 && found.size > 0);
const rankings: Record<"likeness" | "all words" | "most undertakings", Ranking[]> = {
  likeness: [],
  "all words": [],
  "most undertakings": cases.map(() => popular),
};
for (const { words } of cases) {
  const helpers = await findHelpers(ask, await findNeed(ask, null, words.join(" ").slice(0, 200)), AMONG);
  rankings.likeness.push(helpers.map(({ stakeholder }) => stakeholder.id));
  const saying = known.filter(({ name, summary }) => speaksOf(`${name} ${summary ?? ""}`, words));
  rankings["all words"].push([...new Set(saying.flatMap((one) => [...giversOf(one)]))].sort(byCount));
}
await port.close();

const placesIn = (lists: readonly Ranking[]): number[] =>
  lists.map((list, i) => list.slice(0, AMONG).findIndex((one) => cases[i]?.found.has(one)));
const MEASURES = {
  "P@1": (place: number) => Number(place === 0),
  "hits@10": (place: number) => Number(place >= 0),
  MRR: (place: number) => (place < 0 ? 0 : 1 / (place + 1)),
} as const;
const valuesOf = (name: keyof typeof rankings, measure: keyof typeof MEASURES): number[] =>
  placesIn(rankings[name]).map(MEASURES[measure]);
const measures = Object.keys(MEASURES) as (keyof typeof MEASURES)[];
const names = Object.keys(rankings) as (keyof typeof rankings)[];
const lines = names.map((name) => [name, ...measures.map((one) => shown(meanInterval(valuesOf(name, one))))]);
const over = measures.map((one) =>
  shown(ratioInterval(valuesOf("likeness", one), valuesOf("most undertakings", one)), 2),
);
writeSection(
  "helpers",
  `${cases.length} activities that began from ${new Date(boundary * 86_400_000).toISOString().slice(0, 10)} on: the words of the title are the need, ${known.length} earlier activities are known, and who carried out or led the later one is sought among ${counts.size}. In brackets: 95% intervals, bootstrap over activities.\n\n${table(["ranking", ...measures], [...lines, ["likeness over most undertakings, paired", ...over]])}`,
);
say("docs/matchmaking-model.md written");

function startOf(period: string | undefined): string | null {
  return period === undefined ? null : edtfDays(period).earliest;
}
function dayOf({ period }: Project): number {
  return Math.floor(Date.parse(startOf(period) ?? "") / 86_400_000);
}
function isLater(id: string): boolean {
  return id.startsWith("project:") && !known.some((one) => one.id === id);
}
/** Who gave what a project was about. */
function giversOf({ id }: Project): Set<string> {
  const giving = all.linkages.filter(({ to, role }) => to === id && GIVING_ROLES.some((one) => one === role));
  return new Set(giving.map(({ from }) => from));
}
/** The same of a later one, of whom something is known. */
function givers(one: Project): Set<string> {
  return new Set([...giversOf(one)].filter((id) => counts.has(id)));
}

async function emptyGraph(): Promise<GraphPort> {
  const empty = await openGraph({ url: "memory:" });
  await empty.prepare(GRAPH_SCHEMA);
  return empty;
}
async function graphOf(dataset: DatasetRecord): Promise<GraphPort> {
  const graph = await emptyGraph();
  await writeRepository(graph).upsert(dataset, new Date(), WHY);
  return graph;
}
async function importedFrom(path: string): Promise<DatasetRecord> {
  const graph = await emptyGraph();
  const importer = IMPORTERS.find(({ key }) => key === "iati");
  if (importer === undefined) throw new Error("There is an importer of IATI.");
  const request = {
    importer,
    paths: [path],
    dryRun: false,
    strict: false,
    now: new Date(),
    graph: importLookup(graph),
  };
  await runImport(request, writeRepository(graph), { problem: () => undefined, progress: () => undefined });
  let text = "";
  for await (const part of json.write(exportRepository(graph, {}))) text += part.toString();
  await graph.close();
  return datasetRecord.parse(JSON.parse(text));
}
