import type { StakeholderKind } from "../../schema/stakeholder-kinds.js";
import type { GraphPort } from "../graph/port.js";
import { LINKAGE_TYPES } from "./patterns.js";

/** How many stakeholders a read brings, and of how many the linkages come together. */
const STAKEHOLDERS_A_READ = 5_000;
const STARTS_A_READ = 500;

/** What does matching know of stakeholders? */
const STAKEHOLDERS =
  "MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, n.kind, n.agencyType, n.sectors, n.places, n.needs, n.offers, n.collective ORDER BY id";

/** And of the linkages that lead from them? */
const LINKAGES = `UNWIND $ids AS start MATCH (a:Stakeholder {id: start})-[r:${LINKAGE_TYPES}]->(b:Stakeholder) RETURN r.id AS id, type(r), start, b.id, r.mutual, r.role, r.earliest, r.status ORDER BY id`;

interface StakeholderRow {
  readonly id: string;
  readonly kind: StakeholderKind;
  readonly type: string | undefined;
  readonly sectors: readonly string[];
  readonly places: readonly string[];
  readonly needs: readonly string[];
  readonly offers: readonly string[];
  readonly collective: boolean;
}

interface LinkageRow {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly mutual: boolean;
  readonly role: string | null;
  readonly earliest: string | null;
  readonly status: string;
}

/** Reads of the whole network, in parts that keep the service answering. */
export const matchRepository = (port: GraphPort) => ({
  /** Every stakeholder, by id. */
  async *stakeholders(): AsyncGenerator<readonly StakeholderRow[], undefined> {
    for (let after = "", more = true; more;) {
      const rows = await port.read(STAKEHOLDERS, { after, limit: STAKEHOLDERS_A_READ });
      const part = rows.map(toStakeholder);
      yield part;
      after = part.at(-1)?.id ?? "";
      more = rows.length === STAKEHOLDERS_A_READ;
    }
  },

  /** Every linkage that leads from these stakeholders, by its start; what was written meanwhile may lead to others. */
  async *linkages(starts: readonly string[]): AsyncGenerator<readonly LinkageRow[], undefined> {
    for (let start = 0; start < starts.length; start += STARTS_A_READ)
      yield (await port.read(LINKAGES, { ids: starts.slice(start, start + STARTS_A_READ) })).map(toLinkage);
  },
});

const topics = (json: unknown): string[] =>
  typeof json === "string" ? (JSON.parse(json) as { topic: string }[]).map((one) => one.topic) : [];

const toStakeholder = (row: readonly unknown[]): StakeholderRow => ({
  id: row[0] as string,
  kind: row[1] as StakeholderRow["kind"],
  type: (row[2] ?? undefined) as string | undefined,
  sectors: (row[3] ?? []) as string[],
  places: (row[4] ?? []) as string[],
  needs: topics(row[5]),
  offers: topics(row[6]),
  collective: row[7] === true,
});

const toLinkage = (row: readonly unknown[]): LinkageRow => ({
  id: row[0] as string,
  kind: row[1] as string,
  from: row[2] as string,
  to: row[3] as string,
  mutual: row[4] === true,
  role: (row[5] ?? null) as string | null,
  earliest: (row[6] ?? null) as string | null,
  status: row[7] as string,
});
