import type { GraphPort, Value } from "../graph/port.js";
import { anchored } from "../repositories/changed-rows-repository.js";
import { facetLabelOfId, LINKAGE_TYPES } from "../repositories/patterns.js";
import { FACET, LINKAGE, STAKEHOLDER } from "../repositories/stored.js";
import { type Live, toLiveFacet, toLiveLinkage, toLiveStakeholder } from "../verify/live-records.js";
import type { AnyRecord } from "./any-record.js";

/** How many records one read asks for. */
const A_READ = 1_000;

/** What are these facets, and what was noted when they were written? */
const FACETS = `UNWIND $ids AS id MATCH (f:Facet {id: id}) RETURN ${FACET.of("f")} AS record, f.digest, f.v`;

/** And these stakeholders? */
const STAKEHOLDERS = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN ${STAKEHOLDER.of("n")} AS record, n.digest, n.v`;

/** And these linkages? Each anchor is looked at once. */
const LINKAGES = `UNWIND $ids AS key MATCH (n:Stakeholder {id: key[0]})-[r:${LINKAGE_TYPES}]-() WHERE r.id IN key[1] RETURN ${LINKAGE.of("r")} AS record, r.digest, r.v`;

/** Records of any sort by their ids; those that are not stored are missing. */
export async function liveById(
  port: GraphPort,
  ids: readonly string[],
): Promise<Map<string, Live<AnyRecord>>> {
  const found = new Map<string, Live<AnyRecord>>();
  const isLinkage = (id: string): boolean => id.startsWith("linkage:");
  const isFacet = (id: string): boolean => facetLabelOfId(id) !== undefined;
  for (let start = 0; start < ids.length; start += A_READ) {
    const some = ids.slice(start, start + A_READ);
    const others = some.filter((id) => !isLinkage(id));
    const reads = [
      [FACETS, others.filter(isFacet), toLiveFacet],
      [STAKEHOLDERS, others.filter((id) => !isFacet(id)), toLiveStakeholder],
      [LINKAGES, anchored(some.filter(isLinkage)), toLiveLinkage],
    ] as const;
    for (const [statement, keys, toLive] of reads) {
      if (keys.length === 0) continue;
      const rows = await port.read(statement, { ids: keys as readonly Value[] });
      for (const row of rows) {
        const live = toLive(row);
        found.set(live.record.id, live);
      }
    }
  }
  return found;
}
