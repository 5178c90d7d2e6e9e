import { STAKEHOLDER_KINDS, type StakeholderKind } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort } from "../graph/port.js";
import { flag, type Form, number, oneOf, orNull, readRows, type RowOf, text, texts } from "./checked-rows.js";
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

const maybeText = orNull(text);
const STAKEHOLDER_FORMS = [
  ...([
    text,
    oneOf(STAKEHOLDER_KINDS.map(({ key }) => key)),
    maybeText,
    orNull(texts),
    orNull(texts),
  ] as const),
  ...([maybeText, maybeText, orNull(flag), text, number, orNull(flag), maybeText] as const),
  ...([maybeText, maybeText, orNull(flag), maybeText] as const),
] as const;
const LINKAGE_FORMS = [
  ...([text, text, text, text, orNull(flag), maybeText, maybeText, text, maybeText, text] as const),
  ...([maybeText, orNull(texts), orNull(flag), orNull(number)] as const),
] as const;
const SECTOR_FORMS = [text, text] as const;

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
    yield* parts(port, STAKEHOLDERS, STAKEHOLDER_FORMS, toStakeholder);
  },

  /** Every sector that lies inside another, by id. */
  async *sectors(): AsyncGenerator<readonly ReadSector[], undefined> {
    yield* parts(port, SECTORS, SECTOR_FORMS, toSector);
  },

  /** The documents of each of these stakeholders, in their order. */
  async *documents(ids: readonly string[]): AsyncGenerator<readonly (readonly string[])[], undefined> {
    for (let start = 0; start < ids.length; start += ROWS_A_READ) {
      const part = ids.slice(start, start + ROWS_A_READ);
      const cited = new Map<string, string[]>(part.map((id) => [id, []]));
      for (const [id, document] of await readRows(port, [text, text], DOCUMENTS, { ids: part }))
        cited.get(id)?.push(document);
      yield [...cited.values()];
    }
  },

  /** Every linkage that leads from these stakeholders, by its start; what was written meanwhile may lead to others. */
  async *linkages(starts: readonly string[]): AsyncGenerator<readonly ReadLinkage[], undefined> {
    for (let start = 0; start < starts.length; start += STARTS_A_READ) {
      const ids = starts.slice(start, start + STARTS_A_READ);
      yield (await readRows(port, LINKAGE_FORMS, LINKAGES, { ids })).map(toLinkage);
    }
  },
});

/** All rows of a statement, by id, read in parts. */
async function* parts<const F extends readonly Form<unknown>[], T extends { readonly id: string }>(
  port: GraphPort,
  statement: string,
  forms: F,
  decode: (row: RowOf<F>) => T,
): AsyncGenerator<readonly T[], undefined> {
  for (let after = "", more = true; more;) {
    const rows = await readRows(port, forms, statement, { after, limit: ROWS_A_READ });
    const part = rows.map(decode);
    yield part;
    after = part.at(-1)?.id ?? "";
    more = rows.length === ROWS_A_READ;
  }
}

const topics = (json: string | null): string[] =>
  json ? (JSON.parse(json) as { topic: string }[]).map((one) => one.topic) : [];

const toStakeholder = (row: RowOf<typeof STAKEHOLDER_FORMS>): ReadStakeholder => ({
  id: row[0],
  kind: row[1],
  type: row[2] ?? undefined,
  sectors: row[3] ?? [],
  places: row[4] ?? [],
  needs: topics(row[5]),
  offers: topics(row[6]),
  collective: row[7] === true,
  nameKey: row[8],
  degree: row[9],
  pilot: row[10],
  projectType: row[11],
  earliest: row[12],
  latest: row[13],
  resultSeen: row[14] === true,
  founded: row[15],
});

const toLinkage = (row: RowOf<typeof LINKAGE_FORMS>): ReadLinkage => ({
  id: row[0],
  kind: row[1],
  from: row[2],
  to: row[3],
  mutual: row[4] === true,
  role: row[5],
  earliest: row[6],
  status: row[7],
  latest: row[8],
  confidence: row[9],
  start: row[10],
  documents: row[11] ?? [],
  resultSeen: row[12] === true,
  amount: row[13],
});

const toSector = ([id, parent]: RowOf<typeof SECTOR_FORMS>): ReadSector => ({ id, parent });
