import type { InitiativeFilter } from "../../../schema/filters/other-filters.js";
import type { GraphPort } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { checkFilter } from "./check-filter.js";
import { byParent } from "./by-parent.js";
import { columns, orNull, position, readCount, readRows, text } from "./checked-rows.js";
import { linkageWhere, stakeholderWhere } from "./compile-filter.js";
import {
  allOf,
  compileTree,
  duringCondition,
  facetCondition,
  listCondition,
  textCondition,
  valueCondition,
} from "./conditions.js";
import { keyset, type KeysetClauses, type PageRequest, type PageRow, type Sort } from "./keyset.js";
import { LINKAGE_TYPES } from "./patterns.js";
import { personCondition } from "./person-keys.js";
import { resultCondition } from "./result-keys.js";
import { sourceCondition } from "./source-keys.js";
import type { RecordReaders } from "./record-reader.js";
import type { StoredLinkage, StoredStakeholder } from "./stored.js";

export type StoredInitiative = StoredLinkage | StoredStakeholder;

/** Who takes part in a project, and as what. */
export interface StoredParty {
  readonly stakeholder: StoredStakeholder;
  readonly role: string | null;
}

type Filter = InitiativeFilter | null | undefined;

interface Sides {
  readonly project: string;
  readonly linkage: string;
}

/** Both halves have the same columns: where it stands, and its columns as one of the two. */
const PROJECTS = (where: string): string => `MATCH (i:Project) WHERE i.activity IS NOT NULL AND ${where}`;
const LINKAGES = (where: string): string =>
  `MATCH (a:Stakeholder)-[i:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE i.activity IS NOT NULL AND ${where}`;

/** What stands on this page of the linkages and projects that state an activity? */
const page = (read: Sides, where: Sides, keys: KeysetClauses): string =>
  `CALL () { ${PROJECTS(where.project)} WITH i ORDER BY ${keys.orderBy} LIMIT $limit RETURN ${keys.position} AS position, ${read.project} AS project, null AS linkage UNION ALL ${LINKAGES(where.linkage)} WITH i ORDER BY ${keys.orderBy} LIMIT $limit RETURN ${keys.position} AS position, null AS project, ${read.linkage} AS linkage } RETURN position, project, linkage ORDER BY ${keys.orderByPosition} LIMIT $limit`;

/** How many linkages and projects state an activity? */
const count = (where: Sides): string =>
  `CALL () { ${PROJECTS(where.project)} RETURN count(i) AS n UNION ALL ${LINKAGES(where.linkage)} RETURN count(i) AS n } RETURN sum(n) AS total`;

/** Who takes part in each of these projects, and in which role? */
const parties = (party: string): string =>
  `UNWIND $ids AS id MATCH (p:Project {id: id})-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WITH DISTINCT id, m, CASE WHEN startNode(r).id = m.id THEN r.role ELSE null END AS role RETURN id, ${party} AS party, role ORDER BY m.nameKey, m.id, role`;

/** Reads of initiatives: linkages and projects in one list. */
export const initiativeRepository = (port: GraphPort, { linkages, stakeholders }: RecordReaders) => ({
  /** Up to `limit + 1` rows; each half gives its first, the whole the first of those. */
  async page(filter: Filter, sort: Sort, request: PageRequest): Promise<PageRow<StoredInitiative>[]> {
    const bindings = new Bindings();
    const keys = keyset(sort, request, "i", bindings);
    const sides = initiativeWhere(filter, bindings);
    const statement = page(
      { project: stakeholders.of("i"), linkage: linkages.of("i") },
      { project: allOf([...keys.where, sides.project]), linkage: allOf([...keys.where, sides.linkage]) },
      keys,
    );
    const parameters = bindings.parameters({ limit: request.limit + 1 });
    const forms = [position, orNull(columns), orNull(columns)] as const;
    const rows = await readRows(port, forms, statement, parameters);
    return rows.flatMap(([at, project, linkage]): PageRow<StoredInitiative>[] => {
      if (project) return [{ position: () => at, node: stakeholders.decode(project) }];
      return linkage ? [{ position: () => at, node: linkages.decode(linkage) }] : [];
    });
  },

  async count(filter: Filter): Promise<number> {
    const bindings = new Bindings();
    return readCount(port, count(initiativeWhere(filter, bindings)), bindings.parameters());
  },

  /** Everybody linked with each of these projects, by name; once for each role. */
  async partiesOf(ids: readonly string[]): Promise<Map<string, StoredParty[]>> {
    const forms = [text, columns, orNull(text)] as const;
    const rows = await readRows(port, forms, parties(stakeholders.of("m")), { ids });
    return byParent(rows, ([, party, role]) => ({ stakeholder: stakeholders.decode(party), role }));
  },
});

export function initiativeWhere(filter: Filter, bindings: Bindings): Sides {
  if (!filter) return { project: "true", linkage: "true" };
  checkFilter(filter, "initiative");
  return {
    project: compileTree(filter, (leaf) => [
      ...shared(leaf, bindings),
      ...facetCondition("i", "Document", leaf.document, bindings),
      ...valueCondition("i.projectType", leaf.projectType, bindings),
      ...ofLinkages(leaf, bindings),
    ]),
    linkage: compileTree(filter, (leaf) => [
      ...shared(leaf, bindings),
      ...listCondition("i.documents", leaf.document, bindings),
      ...valueCondition("type(i)", leaf.linkageKind, bindings),
      ...valueCondition("i.projectType", leaf.projectType, bindings),
      ...personCondition("i", leaf.person, bindings),
      ...partyOfLinkage(leaf, bindings),
    ]),
  };
}

const shared = (leaf: InitiativeFilter, bindings: Bindings): string[] => [
  ...textCondition("i.titleKey", leaf.title, bindings),
  ...textCondition("i.activityKey", leaf.activity, bindings),
  ...valueCondition("i.status", leaf.status, bindings),
  ...resultCondition("i", leaf.result, bindings),
  ...listCondition("i.resultTypes", leaf.resultType, bindings),
  ...listCondition("i.resultStates", leaf.resultState, bindings),
  ...duringCondition("i", leaf.during, bindings),
  ...valueCondition("i.precision", leaf.precision, bindings),
  ...valueCondition("i.earliest", leaf.earliest, bindings),
  ...valueCondition("i.latest", leaf.latest, bindings),
  ...sourceCondition("i", leaf.source, bindings),
];

const partyOfLinkage = (leaf: InitiativeFilter, bindings: Bindings): string[] =>
  leaf.party
    ? [`(${stakeholderWhere(leaf.party, "a", bindings)} OR ${stakeholderWhere(leaf.party, "b", bindings)})`]
    : [];

/** A project has a kind of linkage, a person or a party, when one of its linkages has. */
function ofLinkages(leaf: InitiativeFilter, bindings: Bindings): string[] {
  const has = (where: (linkage: string, party: string) => string): string => {
    const [linkage, party] = [bindings.variable("r"), bindings.variable("m")];
    return `EXISTS { MATCH (i)-[${linkage}:${LINKAGE_TYPES}]-(${party}:Stakeholder) WHERE ${where(linkage, party)} }`;
  };
  const all: string[] = [];
  if (leaf.linkageKind)
    all.push(
      has((linkage, party) =>
        linkageWhere({ kind: leaf.linkageKind ?? null }, { linkage, near: "i", far: party }, bindings),
      ),
    );
  const { isNull, ...person } = leaf.person ?? {};
  if (Object.values(person).some((operator) => operator != null))
    all.push(has((linkage) => allOf(personCondition(linkage, person, bindings))));
  if (isNull != null) {
    const named = has((linkage) => allOf(personCondition(linkage, { isNull: false }, bindings)));
    all.push(isNull ? `NOT ${named}` : named);
  }
  if (leaf.party) all.push(has((_, party) => stakeholderWhere(leaf.party, party, bindings)));
  return all;
}
