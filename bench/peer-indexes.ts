import type { BenchDatabase } from "./bench-database.js";

/** What the peer's documentation advises: an index for each property that is filtered, sorted or searched by, on its own labels. */
const INDEXES = [
  ...["Agency", "University", "Cluster", "Project", "Sector"].map(
    (label) => `CREATE INDEX bench_${label}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ),
  "CREATE INDEX bench_Sector_nameKey IF NOT EXISTS FOR (n:Sector) ON (n.nameKey)",
  "CREATE INDEX bench_Project_earliest IF NOT EXISTS FOR (n:Project) ON (n.earliest)",
  "CREATE INDEX bench_Project_latest IF NOT EXISTS FOR (n:Project) ON (n.latest)",
  textIndex("bench_university_text", "University"),
];

/** The index of names that whoever searches by hand would make. */
export const TEXT_INDEX = "bench_text";

/** Names are searched as they are folded, word by word. */
function textIndex(name: string, label: string): string {
  return `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.nameKey] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;
}

/** Makes the index of who asks by hand, and those of the peer where it takes part; waits until they are filled. */
export async function makeIndexes(database: BenchDatabase, hasPeer: boolean): Promise<void> {
  const all = [textIndex(TEXT_INDEX, "Stakeholder"), ...(hasPeer ? INDEXES : [])];
  for (const statement of all) await database.run(statement);
  await database.run("CALL db.awaitIndexes(600)");
}
