import type { BenchDatabase } from "./bench-database.js";

/** What the peer's documentation advises: an index for each property that is filtered, sorted or searched by, on its own labels. */
const INDEXES = [
  ...["Agency", "University", "Cluster", "Project", "Sector"].map(
    (label) => `CREATE INDEX bench_${label}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ),
  "CREATE INDEX bench_Sector_nameKey IF NOT EXISTS FOR (n:Sector) ON (n.nameKey)",
  "CREATE INDEX bench_Project_earliest IF NOT EXISTS FOR (n:Project) ON (n.earliest)",
  "CREATE INDEX bench_Project_latest IF NOT EXISTS FOR (n:Project) ON (n.latest)",
  "CREATE FULLTEXT INDEX bench_university_text IF NOT EXISTS FOR (n:University) ON EACH [n.searchIndex] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
];

/** Makes them and waits until they are filled. */
export async function makePeerIndexes(database: BenchDatabase): Promise<void> {
  for (const statement of INDEXES) await database.run(statement);
  await database.run("CALL db.awaitIndexes(600)");
}
