import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import { LINKAGE_KIND_KEYS } from "../../../schema/linkages.js";
import { keysOf, LINKAGE_STATUSES } from "../../../schema/vocabulary.js";
import { badInput } from "../../errors.js";
import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { flag, oneOf, orNull, readRows, text, type Form, type RowOf } from "./checked-rows.js";
import { linkageWhere, stakeholderWhere } from "./compile-filter.js";
import { allOf } from "./conditions.js";
import { LINKAGE_TYPES } from "./patterns.js";

/** A part of the network: what a filter lets through, without whom it avoids. */
export interface NetworkPart {
  readonly stakeholders?: StakeholderFilter | null | undefined;
  readonly linkages?: LinkageFilter | null | undefined;
  readonly avoiding: readonly string[];
}

/** A whole network in rows; linkages may have ends that are not among the ids, which do not count. */
export interface WholeNetwork<Row> {
  readonly ids: readonly string[];
  readonly linkages: readonly Row[];
}

/** As much as a service with two gigabytes of memory reads at once. */
export const MOST_STAKEHOLDERS = 500_000;
export const MOST_LINKAGES = 2_000_000;
/** With dates they are compared one by one in the service's own thread. */
export const MOST_DATED = 200_000;

/** Who is in this part of the network? */
const members = (where: string): string =>
  `MATCH (m:Stakeholder) WHERE ${where} RETURN m.id AS id LIMIT $limit`;

/** Which linkages are in the network? */
const linkagesOfAll = (where: string, columns: string): string =>
  `MATCH (a:Stakeholder)-[r:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE ${where} RETURN ${columns} LIMIT $limit`;

/** Which linkages start at these stakeholders? */
const linkagesFrom = (where: string, columns: string): string =>
  `UNWIND $ids AS id MATCH (a:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE ${where} RETURN ${columns} LIMIT $limit`;

const ENDS = "a.id AS from, b.id AS to, type(r) AS kind, r.mutual AS mutual";
const DATED = `${ENDS}, r.id AS id, r.earliest AS earliest, r.latest AS latest, r.period AS period, r.status AS status`;

/** A linkage's two ends, its kind, and whether it holds both ways. */
const ENDS_FORMS = [text, text, oneOf(LINKAGE_KIND_KEYS), flag] as const;
/** And the id of the linkage, its first and last possible day (null where undated), its period as stated, its status. */
const DATED_FORMS = [
  ...ENDS_FORMS,
  text,
  orNull(text),
  orNull(text),
  orNull(text),
  oneOf(keysOf(LINKAGE_STATUSES)),
] as const;

/** The whole network in as few columns as a purpose needs; two statements, one row for each linkage. */
export const wholeNetworkRepository = (port: GraphPort) => {
  async function read<const F extends readonly Form<unknown>[]>(
    part: NetworkPart,
    columns: string,
    forms: F,
    most: number,
  ): Promise<WholeNetwork<RowOf<F>>> {
    const ids = await readMembers(port, part);
    const bindings = new Bindings();
    const where = linkageWhere(part.linkages, { linkage: "r", from: "a", to: "b" }, bindings);
    const isWhole = !part.stakeholders && part.avoiding.length === 0;
    const statement = (isWhole ? linkagesOfAll : linkagesFrom)(where, columns);
    const limit = most + 1;
    const parameters = bindings.parameters(isWhole ? { limit } : { ids, limit });
    const rows = await readRows(port, forms, statement, parameters);
    checkSize("linkages", rows.length, most);
    return { ids, linkages: rows };
  }
  return {
    /** Everything that measures need. Throws BAD_USER_INPUT for more than can be held. */
    ends: (part: NetworkPart) => read(part, ENDS, ENDS_FORMS, MOST_LINKAGES),
    /** The same with dates; throws BAD_USER_INPUT for more than 200,000 linkages. */
    dated: (part: NetworkPart) => read(part, DATED, DATED_FORMS, MOST_DATED),
  };
};

async function readMembers(port: GraphPort, { stakeholders, avoiding }: NetworkPart): Promise<string[]> {
  const bindings = new Bindings();
  const where = [stakeholderWhere(stakeholders, "m", bindings)];
  if (avoiding.length > 0) where.push(`NOT m.id IN ${bindings.bind(avoiding)}`);
  const limit = MOST_STAKEHOLDERS + 1;
  const rows = await readRows(port, [text], members(allOf(where)), bindings.parameters({ limit }));
  checkSize("stakeholders", rows.length, MOST_STAKEHOLDERS);
  return rows.map(([id]) => id);
}

function checkSize(what: string, count: number, most: number): void {
  if (count > most)
    throw badInput(
      `This is answered for networks of at most ${most} ${what}.`,
      "more",
      "Narrow it with `filter`: kinds, places, sectors or a period.",
    );
}
