import type { GrafeoDB } from "@grafeo-db/js";
import { LinkagesError } from "../../../../errors.js";
import type { GraphSchema } from "../../port.js";

type Field = GraphSchema["indexes"][number];

const nameOf = (kind: string, { label, property }: Field): string => `${kind}_${label}_${property}`;

/** Creates what is missing of the schema; throws GRAPH_CONSTRAINT where stored values break it. */
export async function prepareSchema(db: GrafeoDB, schema: GraphSchema): Promise<void> {
  const constraints = await namesOf(db, "SHOW CONSTRAINTS");
  for (const field of schema.unique) {
    const name = nameOf("unique", field);
    if (constraints.has(name)) continue;
    await refuseDuplicates(db, field);
    await db.executeCypher(
      `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:\`${field.label}\`) REQUIRE n.\`${field.property}\` IS UNIQUE`,
    );
  }
  const indexes = await namesOf(db, "SHOW INDEXES");
  // A constraint is no index here: without one every write reads the whole label.
  for (const field of [...schema.unique, ...schema.indexes]) {
    const name = nameOf("index", field);
    if (indexes.has(name)) continue;
    await db.executeCypher(
      `CREATE INDEX ${name} IF NOT EXISTS FOR (n:\`${field.label}\`) ON (n.\`${field.property}\`)`,
    );
  }
}

/** Which of the first two columns' names exist? */
async function namesOf(db: GrafeoDB, show: string): Promise<Set<unknown>> {
  const result = await db.executeCypher(show);
  const column = result.columns.indexOf("name");
  return new Set(result.rows().map((row) => row[column]));
}

/** The engine creates a constraint that stored values break already, without complaint. */
async function refuseDuplicates(db: GrafeoDB, { label, property }: Field): Promise<void> {
  const result = await db.executeCypher(
    `MATCH (n:\`${label}\`) WHERE n.\`${property}\` IS NOT NULL
     WITH n.\`${property}\` AS value, count(*) AS times WHERE times > 1 RETURN value ORDER BY value LIMIT 1`,
  );
  if (result.length === 0) return;
  const cause = `${property} must be unique among ${label} nodes, but several have ${JSON.stringify(result.scalar())}`;
  throw new LinkagesError("GRAPH_CONSTRAINT", { cause });
}
