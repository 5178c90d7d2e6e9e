import { deriveAnew } from "./derive-anew.js";
import type { GraphPort } from "./graph/port.js";
import { FORMAT, openLog, refuseNewer } from "./log/open-log.js";
import { GRAPH_SCHEMA } from "./writers/write-repository.js";

/** In which form is the graph stored, and is all that was written in its log? */
const FORMAT_OF = "MATCH (m:Meta {id: 'writer'}) RETURN m.format, m.version, m.logged";

/** Is anything stored, apart from notes? */
const ANYTHING = "MATCH (n:Stakeholder) RETURN 1 AS one LIMIT 1";
const ANY_FACET = "MATCH (f:Facet) RETURN 1 AS one LIMIT 1";

/** The graph is in the form of this release. */
const UP_TO_DATE = "MATCH (m:Meta {id: 'writer'}) SET m.format = $format";

/**
 * Makes the graph ready: constraints and indexes, and where an older release wrote it the beginning of its log, with what
 * is stored counted as one first commit, and all that filters ask of records. Throws GRAPH_FORMAT_NEWER where a later
 * release wrote it, and then changes nothing.
 */
export async function prepareStore(port: GraphPort, now = new Date()): Promise<void> {
  const [row] = await port.read(FORMAT_OF);
  const [format, version, logged] = (row ?? []) as (number | null | undefined)[];
  refuseNewer(format);
  await port.prepare(GRAPH_SCHEMA);
  if (format === FORMAT && version === logged) return;
  if (row === undefined && (await isEmpty(port))) return;
  await port.write((transaction) => openLog(transaction, now.toISOString()));
  await deriveAnew(port);
  await port.write((transaction) => transaction.run(UP_TO_DATE, { format: FORMAT }));
}

const isEmpty = async (port: GraphPort): Promise<boolean> =>
  (await port.read(ANYTHING)).length === 0 && (await port.read(ANY_FACET)).length === 0;
