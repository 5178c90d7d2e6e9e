import type { GraphPort } from "../server/store/graph/port.js";
import { FACETS } from "../server/store/repositories/patterns.js";

/** Everything that a graph holds, ready to be written again by hand. */
export interface StoredRows {
  /** Properties of nodes by their labels, written `A:B`. */
  readonly nodes: ReadonlyMap<string, readonly unknown[]>;
  /** `{from, to, properties}` of relationships by type. */
  readonly lines: ReadonlyMap<string, readonly unknown[]>;
  /** Nodes and linkages: what an import counts. */
  readonly records: number;
}

/** Runs one statement with $rows in a transaction of its own. */
export type WriteRows = (statement: string, rows: readonly unknown[]) => Promise<unknown>;

const NODES =
  "MATCH (n) WHERE NOT n:Meta AND NOT n:Commit AND NOT n:Block RETURN labels(n) AS labels, properties(n) AS properties";
const LINES =
  "MATCH (a:Stakeholder)-[r]->(b) RETURN type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties";

/** As many rows a transaction as our import has records. */
const BATCH = 4_000;

/** Reads the whole graph into memory. */
export async function readStored(port: GraphPort): Promise<StoredRows> {
  const [nodes, lines] = [new Map<string, unknown[]>(), new Map<string, unknown[]>()];
  const add = (lists: Map<string, unknown[]>, key: string, row: unknown): void => {
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  };
  for (const [labels, properties] of await port.read(NODES))
    add(nodes, (labels as string[]).join(":"), properties);
  for (const [type, from, to, properties] of await port.read(LINES))
    add(lines, type as string, { from, to, properties });
  const linkages = [...lines.values()]
    .flat()
    .filter((line) => "id" in (line as { properties: object }).properties);
  return { nodes, lines, records: [...nodes.values()].flat().length + linkages.length };
}

/** Writes it all in batches: nodes created, relationships between nodes found by id. Nothing is checked or merged. */
export async function writeStored({ nodes, lines }: StoredRows, write: WriteRows): Promise<void> {
  for (const [labels, rows] of nodes)
    await inBatches(rows, (batch) => write(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row`, batch));
  for (const [type, rows] of lines) {
    const target = FACET_TYPES.has(type) ? "Facet" : "Stakeholder";
    const statement = `UNWIND $rows AS row MATCH (a:Stakeholder {id: row.from}), (b:${target} {id: row.to}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    await inBatches(rows, (batch) => write(statement, batch));
  }
}

const FACET_TYPES: ReadonlySet<string> = new Set(
  Object.values(FACETS).map(({ relationship }) => relationship),
);

async function inBatches(
  rows: readonly unknown[],
  write: (batch: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH));
}
