import type { GraphPort, Row } from "../graph/port.js";
import { LINKAGE_TYPES } from "./patterns.js";
import {
  FACET,
  LINKAGE,
  STAKEHOLDER,
  type StoredFacet,
  type StoredLinkage,
  type StoredStakeholder,
} from "./stored.js";

/** How many rows a read brings, and of how many stakeholders the linkages come together. */
const A_READ = 2_000;
const STARTS_A_READ = 500;

/** Which facets are there? */
const FACETS = `MATCH (f:Facet) WHERE f.id > $after WITH f ORDER BY f.id LIMIT $limit RETURN f.id AS id, ${FACET.of("f")} AS row ORDER BY id`;

/** Which stakeholders are there? */
const STAKEHOLDERS = `MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id AS id, ${STAKEHOLDER.of("n")} AS row ORDER BY id`;

/** Which linkages lead from these stakeholders? */
const LINKAGES = `UNWIND $ids AS start MATCH (a:Stakeholder {id: start})-[r:${LINKAGE_TYPES}]->(:Stakeholder) RETURN ${LINKAGE.of("r")} AS row`;

type Take<T> = (one: T) => unknown;
type Parts<T> = AsyncGenerator<readonly T[], undefined>;

/**
 * Everything that is stored, in parts that keep the service answering. Where rows come one after the other, `take` hears
 * of each at once, and it is in no part.
 */
export interface WholeGraph {
  readonly facets: (take: Take<StoredFacet>) => Parts<StoredFacet>;
  /** By id. */
  readonly stakeholders: (take: Take<StoredStakeholder>) => Parts<StoredStakeholder>;
  /** Those that lead from these stakeholders, by their start. */
  readonly linkages: (starts: readonly string[], take: Take<StoredLinkage>) => Parts<StoredLinkage>;
}

/** Hears of each row as the engine gave it. */
export type SeeRow = (sort: keyof WholeGraph, row: unknown) => void;

/** Reads the whole graph; the next part is read while one is used. */
export const wholeGraphRepository = (port: GraphPort, see: SeeRow = () => undefined): WholeGraph => ({
  facets: (take) => byId({ port, statement: FACETS, decode: seen("facets", FACET.decode, see), take }),

  stakeholders: (take) =>
    byId({ port, statement: STAKEHOLDERS, decode: seen("stakeholders", STAKEHOLDER.decode, see), take }),

  async *linkages(starts, take) {
    const decode = seen("linkages", LINKAGE.decode, see);
    const each = ([row]: Row): void => {
      take(decode(row));
    };
    const read = (from: number): Promise<readonly Row[]> =>
      from < starts.length
        ? port.read(LINKAGES, { ids: starts.slice(from, from + STARTS_A_READ) }, { each })
        : Promise.resolve([]);
    let next = read(0);
    for (let from = 0; from < starts.length; from += STARTS_A_READ) {
      const rows = await next;
      next = read(from + STARTS_A_READ);
      next.catch(() => undefined);
      yield rows.map(([row]) => decode(row));
    }
    return undefined;
  },
});

const seen =
  <T>(sort: keyof WholeGraph, decode: (row: unknown) => T, see: SeeRow) =>
  (row: unknown): T => {
    see(sort, row);
    return decode(row);
  };

/** What is read by id, part after part. */
interface ById<T> {
  readonly port: GraphPort;
  /** Gives an id and a row each; asks for `$limit` of those `$after` an id. */
  readonly statement: string;
  readonly decode: (row: unknown) => T;
  readonly take: Take<T>;
}

async function* byId<T>({ port, statement, decode, take }: ById<T>): Parts<T> {
  let [after, count] = ["", 0];
  const see = (row: Row): void => {
    after = row[0] as string;
    count += 1;
  };
  const each = (row: Row): void => {
    see(row);
    take(decode(row[1]));
  };
  const read = (): Promise<readonly Row[]> => {
    count = 0;
    return port.read(statement, { after, limit: A_READ }, { each });
  };
  for (let next = read(), more = true; more;) {
    const rows = await next;
    rows.forEach(see);
    more = count === A_READ;
    if (more) {
      next = read();
      next.catch(() => undefined);
    }
    yield rows.map(([, row]) => decode(row));
  }
}
