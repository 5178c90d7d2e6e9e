import type { LinkageRecord, StakeholderRecord } from "../../../schema/record.js";
import type { GraphPort, Row } from "../graph/port.js";
import { FACETS, LINKAGE_TYPES } from "../repositories/patterns.js";
import { FACET, LINKAGE, STAKEHOLDER } from "../repositories/stored.js";
import { derivedColumns } from "./derived-keys.js";
import {
  type FacetRecord,
  toFacetRecord,
  toLinkageRecord,
  toStakeholderRecord,
} from "../repositories/stored-record.js";

const IDS_A_PAGE = 20_000;
const STAKEHOLDERS_A_PART = 1_000;
const LINKAGES_A_PART = 5_000;

/** Who comes next, and how many linkages are said to lead there? */
const NEXT_IDS =
  "MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id, n.degree ORDER BY n.id";

/** What are these stakeholders, and what was noted, and where it is asked for derived, when they were written? */
const STAKEHOLDERS = (derived: boolean): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN ${STAKEHOLDER.of("n")} AS record, n.digest, n.v, n.degree, n.id${derived ? `, ${derivedColumns("stakeholder", "n")} AS derived` : ""}`;

/** To which facets are these stakeholders tied? */
const TIES = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[:${Object.values(FACETS)
  .map(({ relationship }) => relationship)
  .join("|")}]->(f:Facet) RETURN id, f.id`;

/** How many linkages lead to these stakeholders? */
const LEADING_TO = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})<-[r:${LINKAGE_TYPES}]-() RETURN id, count(r)`;

/** Which linkages lead from these stakeholders to others, in the order of their ids? */
const LINKAGES = (derived: boolean): string =>
  `UNWIND $ids AS id MATCH (a:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE r.id > $after WITH id AS start, r ORDER BY r.id LIMIT $limit RETURN ${LINKAGE.of("r")} AS record, r.digest, r.v, r.id${derived ? `, ${derivedColumns("linkage", "r")} AS derived` : ""} ORDER BY r.id`;

/** Which facets are there? */
const FACETS_STORED = `MATCH (f:Facet) RETURN ${FACET.of("f")} AS record, f.digest, f.v`;

/** A record with what was noted when it was written. */
export interface Live<R> {
  readonly record: R;
  readonly digest: string;
  readonly version: number | null;
  /** When it was stored first and last; null for facets, of which this is not noted. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** What was derived from it; where that is not asked for, nothing. */
  readonly derived?: readonly unknown[];
}

export interface LiveStakeholder extends Live<StakeholderRecord> {
  readonly degree: number;
  readonly facets: ReadonlySet<string>;
  readonly linkagesTo: number;
}

/** Stakeholders, and all linkages that lead from them. */
export interface LivePart {
  readonly stakeholders: readonly LiveStakeholder[];
  /** Pages of linkages, read when they are asked for. */
  readonly linkages: () => AsyncGenerator<Live<LinkageRecord>[]>;
}

/** Every facet; they are few. */
export async function liveFacets(port: GraphPort): Promise<Live<FacetRecord>[]> {
  const rows = await port.read(FACETS_STORED);
  return rows.map(toLiveFacet);
}

/** Hears of a record that cannot be read, and of what sort it is. */
export type Unreadable = (id: string, sort: "stakeholders" | "linkages") => void;

/**
 * Every stakeholder with its linkages, in parts that fit into a small memory. Whoever hears what cannot be read gets all else,
 * with what was derived; for others that is an error.
 */
export async function* liveParts(port: GraphPort, unreadable?: Unreadable): AsyncGenerator<LivePart> {
  const derived = unreadable !== undefined;
  for await (const ids of partsOfIds(port)) {
    const [stakeholders, ties, leading] = await Promise.all([
      port.read(STAKEHOLDERS(derived), { ids }),
      port.read(TIES, { ids }),
      port.read(LEADING_TO, { ids }),
    ]);
    const facets = new Map(ids.map((id) => [id, new Set<string>()]));
    for (const [id, facet] of ties) facets.get(id as string)?.add(facet as string);
    const linkagesTo = new Map(leading as [string, number][]);
    yield {
      stakeholders: stakeholders.flatMap((row) => {
        const live = orUnreadable(() => toLiveStakeholder(row), row[4] as string, "stakeholders", unreadable);
        if (live === undefined) return [];
        const { id } = live.record;
        const around = { facets: facets.get(id) ?? new Set(), linkagesTo: linkagesTo.get(id) ?? 0 };
        return { ...withDerived(live, row[5]), degree: (row[3] ?? 0) as number, ...around };
      }),
      linkages: () => linkagesFrom(port, ids, unreadable),
    };
  }
}

async function* partsOfIds(port: GraphPort): AsyncGenerator<string[]> {
  for (let after: string | undefined = ""; after !== undefined;) {
    const page: (readonly unknown[])[] = await port.read(NEXT_IDS, { after, limit: IDS_A_PAGE });
    let [part, sum] = [[] as string[], 0];
    for (const [id, degree] of page as [string, number | null][]) {
      part.push(id);
      sum += degree ?? 0;
      if (part.length < STAKEHOLDERS_A_PART && sum < LINKAGES_A_PART) continue;
      yield part;
      [part, sum] = [[], 0];
    }
    if (part.length > 0) yield part;
    after = page.at(-1)?.[0] as string | undefined;
  }
}

/** An id twice at the end of a page would be read once: ids are unique, or the sums tell. */
async function* linkagesFrom(
  port: GraphPort,
  ids: readonly string[],
  unreadable: Unreadable | undefined,
): AsyncGenerator<Live<LinkageRecord>[]> {
  for (let after = ""; ;) {
    const rows = await port.read(LINKAGES(unreadable !== undefined), { ids, after, limit: LINKAGES_A_PART });
    const page = rows.flatMap((row) => {
      const live = orUnreadable(() => toLiveLinkage(row), row[3] as string, "linkages", unreadable);
      return live === undefined ? [] : [withDerived(live, row[4])];
    });
    if (page.length > 0) yield page;
    if (rows.length < LINKAGES_A_PART) return;
    after = rows.at(-1)?.[3] as string;
  }
}

/** A row of a facet's columns, its fingerprint and its version. */
export const toLiveFacet = ([columns, digest, v]: Row): Live<FacetRecord> =>
  live(toFacetRecord(FACET.decode(columns)), {}, digest, v);

/** The same of a stakeholder. */
export function toLiveStakeholder([columns, digest, v]: Row): Live<StakeholderRecord> {
  const stored = STAKEHOLDER.decode(columns);
  return live(toStakeholderRecord(stored), stored, digest, v);
}

/** The same of a linkage. */
export function toLiveLinkage([columns, digest, v]: Row): Live<LinkageRecord> {
  const stored = LINKAGE.decode(columns);
  return live(toLinkageRecord(stored), stored, digest, v);
}

/** Undefined where it cannot be read and somebody hears of it; throws where nobody does. */
function orUnreadable<L>(
  read: () => L,
  id: string,
  sort: Parameters<Unreadable>[1],
  unreadable: Unreadable | undefined,
): L | undefined {
  try {
    return read();
  } catch (error) {
    if (unreadable === undefined) throw error;
    unreadable(id, sort);
    return undefined;
  }
}

const withDerived = <L extends Live<unknown>>(one: L, derived: unknown): L =>
  Array.isArray(derived) ? { ...one, derived } : one;

const live = <R>(
  record: R,
  { createdAt = null, updatedAt = null }: { createdAt?: string | null; updatedAt?: string | null },
  digest: unknown,
  v: unknown,
): Live<R> => ({
  record,
  digest: (digest ?? "") as string,
  version: (v ?? null) as number | null,
  createdAt,
  updatedAt,
});
