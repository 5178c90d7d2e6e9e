import type { StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort } from "../graph/port.js";
import { FACETS, LINKAGE_TYPES } from "./patterns.js";

/** How many stakeholders or sectors a read brings, and of how many the linkages come together. */
const ROWS_A_READ = 5_000;
const STARTS_A_READ = 500;

/** What do matching, filters and orders know of stakeholders? */
const STAKEHOLDERS =
  "MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, n.kind, n.agencyType, n.sectors, n.places, n.needs, n.offers, n.collective, n.nameKey, n.degree, n.pilot, n.projectType, n.earliest, n.latest, 'OBSERVED' IN n.resultStates, n.foundedEarliest ORDER BY id";

/** And of the linkages that lead from them? */
const LINKAGES = `UNWIND $ids AS start MATCH (a:Stakeholder {id: start})-[r:${LINKAGE_TYPES}]->(b:Stakeholder) RETURN r.id AS id, type(r), start, b.id, r.mutual, r.role, r.earliest, r.status, r.latest, r.confidence, left(r.period, 7), r.documents, 'OBSERVED' IN r.resultStates, r.amount ORDER BY id`;

/** Which documents do these stakeholders' own facts come from? */
const DOCUMENTS = `UNWIND $ids AS start MATCH (a:Stakeholder {id: start})-[:${FACETS.Document.relationship}]->(f:Document) RETURN start, f.id AS document`;

/** Which sectors lie directly inside others? */
const SECTORS =
  "MATCH (f:Sector) WHERE f.id > $after AND f.parent IS NOT NULL WITH f ORDER BY f.id LIMIT $limit RETURN f.id AS id, f.parent ORDER BY id";

/** A stakeholder as it is read: beside what matching knows what lists are filtered and sorted by. */
export interface ReadStakeholder {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly type: string | undefined;
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly needs: readonly string[];
  readonly offers: readonly string[];
  readonly collective: boolean;
  readonly nameKey: string;
  readonly degree: number;
  readonly pilot: boolean | null;
  readonly projectType: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly resultSeen: boolean;
  /** The first day on which it may have been founded. */
  readonly founded: string | null;
}

/** A linkage as it is read. */
export interface ReadLinkage {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly mutual: boolean;
  readonly role: string | null;
  readonly earliest: string | null;
  readonly status: string;
  readonly latest: string | null;
  readonly confidence: string;
  /** The start that its source states, as `timelineRepository` cuts it. */
  readonly start: string | null;
  readonly documents: readonly string[];
  readonly resultSeen: boolean;
  readonly amount: number | null;
}

/** A sector as it is read, and what directly holds it. */
export interface ReadSector {
  readonly id: string;
  readonly parent: string;
}

/** Reads of the whole network, in parts that keep the service answering. */
export const matchRepository = (port: GraphPort) => ({
  /** Every stakeholder, by id. */
  async *stakeholders(): AsyncGenerator<readonly ReadStakeholder[], undefined> {
    yield* parts(port, STAKEHOLDERS, toStakeholder);
  },

  /** Every sector that lies inside another, by id. */
  async *sectors(): AsyncGenerator<readonly ReadSector[], undefined> {
    yield* parts(port, SECTORS, toSector);
  },

  /** The documents of each of these stakeholders, in their order. */
  async *documents(ids: readonly string[]): AsyncGenerator<readonly (readonly string[])[], undefined> {
    for (let start = 0; start < ids.length; start += ROWS_A_READ) {
      const part = ids.slice(start, start + ROWS_A_READ);
      const cited = new Map<string, string[]>(part.map((id) => [id, []]));
      for (const [id, document] of await port.read(DOCUMENTS, { ids: part }))
        cited.get(id as string)?.push(document as string);
      yield [...cited.values()];
    }
  },

  /** Every linkage that leads from these stakeholders, by its start; what was written meanwhile may lead to others. */
  async *linkages(starts: readonly string[]): AsyncGenerator<readonly ReadLinkage[], undefined> {
    for (let start = 0; start < starts.length; start += STARTS_A_READ)
      yield (await port.read(LINKAGES, { ids: starts.slice(start, start + STARTS_A_READ) })).map(toLinkage);
  },
});

/** All rows of a statement, by id, read in parts. */
async function* parts<T extends { readonly id: string }>(
  port: GraphPort,
  statement: string,
  decode: (row: readonly unknown[]) => T,
): AsyncGenerator<readonly T[], undefined> {
  for (let after = "", more = true; more;) {
    const rows = await port.read(statement, { after, limit: ROWS_A_READ });
    const part = rows.map(decode);
    yield part;
    after = part.at(-1)?.id ?? "";
    more = rows.length === ROWS_A_READ;
  }
}

const topics = (json: unknown): string[] =>
  typeof json === "string" ? (JSON.parse(json) as { topic: string }[]).map((one) => one.topic) : [];

const toStakeholder = (row: readonly unknown[]): ReadStakeholder => ({
  id: row[0] as string,
  kind: row[1] as StakeholderKind,
  type: (row[2] ?? undefined) as string | undefined,
  sectors: (row[3] ?? []) as string[],
  places: (row[4] ?? []) as string[],
  needs: topics(row[5]),
  offers: topics(row[6]),
  collective: row[7] === true,
  nameKey: row[8] as string,
  degree: row[9] as number,
  pilot: (row[10] ?? null) as boolean | null,
  projectType: (row[11] ?? null) as string | null,
  earliest: (row[12] ?? null) as string | null,
  latest: (row[13] ?? null) as string | null,
  resultSeen: row[14] === true,
  founded: (row[15] ?? null) as string | null,
});

const toLinkage = (row: readonly unknown[]): ReadLinkage => ({
  id: row[0] as string,
  kind: row[1] as string,
  from: row[2] as string,
  to: row[3] as string,
  mutual: row[4] === true,
  role: (row[5] ?? null) as string | null,
  earliest: (row[6] ?? null) as string | null,
  status: row[7] as string,
  latest: (row[8] ?? null) as string | null,
  confidence: row[9] as string,
  start: (row[10] ?? null) as string | null,
  documents: (row[11] ?? []) as string[],
  resultSeen: row[12] === true,
  amount: (row[13] ?? null) as number | null,
});

const toSector = (row: readonly unknown[]): ReadSector => ({
  id: row[0] as string,
  parent: row[1] as string,
});
