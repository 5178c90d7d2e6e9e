import type { LinkageFilter, StakeholderFilter } from "../../../schema/filters/filters.js";
import type { LinkageRecord, ProjectRecord, StakeholderRecord } from "../../../schema/record.js";
import type { GraphPort, ReadOptions } from "../graph/port.js";
import { Bindings } from "./bindings.js";
import { columns, number, readRows, text } from "./checked-rows.js";
import { linkageWhere, stakeholderWhere } from "./compile-filter.js";
import { allOf } from "./conditions.js";
import { FACETS, type FacetLabel, LINKAGE_TYPES } from "./patterns.js";
import { FACET, LINKAGE, STAKEHOLDER } from "./stored.js";
import { type FacetRecord, toFacetRecord, toLinkageRecord, toStakeholderRecord } from "./stored-record.js";

/** Which part of the network goes out: the stakeholders that fit, and the linkages between them that fit. */
export interface ExportFilter {
  readonly stakeholders?: StakeholderFilter | null | undefined;
  readonly linkages?: LinkageFilter | null | undefined;
}

/** A linkage of a project, and the stakeholder at its other end. */
export interface Party {
  readonly linkage: LinkageRecord;
  readonly other: StakeholderRecord;
}

export interface ProjectWithParties {
  readonly project: ProjectRecord;
  readonly parties: readonly Party[];
}

/** Ids are read many at a time, since some engines sort the whole label for a page; what they stand for in smaller parts. */
const IDS_A_PAGE = 20_000;
const RECORDS_A_PART = 1_000;
const LINKAGES_A_PART = 5_000;

/** Who comes next, and with how many linkages? */
const nextIds = (where: string): string =>
  `MATCH (n:Stakeholder) WHERE n.id > $after AND ${where} WITH n ORDER BY n.id LIMIT $limit RETURN n.id, n.degree ORDER BY n.id`;

/** What are these stakeholders? */
const STAKEHOLDERS = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN ${STAKEHOLDER.of("n")} AS stakeholder ORDER BY n.id`;

/** What are these stakeholders called? */
const NAMES = "UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN n.id, n.name";

/** Which linkages lead from these stakeholders to others that go out too? */
const linkagesFrom = (where: string): string =>
  `UNWIND $ids AS id MATCH (a:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]->(b:Stakeholder) WHERE r.id > $after AND ${where} WITH a.id AS start, r.id AS id, r ORDER BY start, id LIMIT $limit RETURN ${LINKAGE.of("r")} AS linkage ORDER BY start, id`;

/** What stands between these projects and others that go out too, and who are those? */
const linkagesOfProjects = (where: string): string =>
  `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]-(m:Stakeholder) WHERE ${where} RETURN id, ${LINKAGE.of("r")} AS linkage, ${STAKEHOLDER.of("m")} AS other ORDER BY id, r.id`;

/** What are the facets of a kind? */
const facetsOf = (label: FacetLabel): string =>
  `MATCH (f:${label}) WHERE f.id > $after RETURN ${FACET.of("f")} AS facet ORDER BY f.id LIMIT $limit`;

/** Parts of the ids whose linkages fit into one part; a stakeholder with more stands alone. */
function* byDegree(page: readonly (readonly [string, number])[]): Generator<{ ids: string[]; sum: number }> {
  let part = { ids: [] as string[], sum: 0 };
  for (const [id, degree] of page) {
    if (part.ids.length > 0 && (part.sum + degree > LINKAGES_A_PART || part.ids.length >= RECORDS_A_PART)) {
      yield part;
      part = { ids: [], sum: 0 };
    }
    part.ids.push(id);
    part.sum += degree;
  }
  if (part.ids.length > 0) yield part;
}

async function projectsOf(
  port: GraphPort,
  filter: ExportFilter,
  options: ReadOptions,
  ids: readonly string[],
): Promise<ProjectWithParties[]> {
  const bindings = new Bindings();
  const where = allOf([
    linkageWhere(filter.linkages, { linkage: "r", near: "n", far: "m" }, bindings),
    stakeholderWhere(filter.stakeholders, "m", bindings),
  ]);
  const found = await readRows(port, [columns], STAKEHOLDERS, { ids }, options);
  const parties = new Map<string, Party[]>(ids.map((id) => [id, []]));
  const statement = linkagesOfProjects(where);
  const forms = [text, columns, columns] as const;
  const rows = await readRows(port, forms, statement, bindings.parameters({ ids }), options);
  for (const [id, linkage, other] of rows)
    parties.get(id)?.push({
      linkage: toLinkageRecord(LINKAGE.decode(linkage)),
      other: toStakeholderRecord(STAKEHOLDER.decode(other)),
    });
  return found.map(([one]) => {
    const project = toStakeholderRecord(STAKEHOLDER.decode(one)) as ProjectRecord;
    return { project, parties: parties.get(project.id) ?? [] };
  });
}

function readIds(
  port: GraphPort,
  filter: ExportFilter,
  options: ReadOptions,
  after: string,
): Promise<(readonly [string, number])[]> {
  const bindings = new Bindings();
  const statement = nextIds(stakeholderWhere(filter.stakeholders, "n", bindings));
  const parameters = bindings.parameters({ after, limit: IDS_A_PAGE });
  return readRows(port, [text, number], statement, parameters, options);
}

async function namesOf(
  port: GraphPort,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ReadonlyMap<string, string>> {
  return new Map(ids.length === 0 ? [] : await readRows(port, [text, text], NAMES, { ids }, options));
}

/**
 * Reads of a whole network or a part of it, in the order of ids, a part at a time: memory does not grow with the network.
 * Each part is a read of its own, so that what is written meanwhile may be seen by later parts.
 */
export const exportRepository = (port: GraphPort, filter: ExportFilter, options: ReadOptions = {}) => {
  async function* idPages(): AsyncGenerator<(readonly [string, number])[]> {
    for (let after = ""; ;) {
      const rows = await readIds(port, filter, options, after);
      yield rows;
      if (rows.length < IDS_A_PAGE) return;
      after = rows.at(-1)?.[0] ?? "";
    }
  }

  async function linkagesOf(ids: readonly string[], after: string): Promise<LinkageRecord[]> {
    const bindings = new Bindings();
    const where = allOf([
      linkageWhere(filter.linkages, { linkage: "r", from: "a", to: "b" }, bindings),
      stakeholderWhere(filter.stakeholders, "b", bindings),
    ]);
    const limit = after === "" && ids.length > 1 ? 1_000_000 : LINKAGES_A_PART;
    const parameters = bindings.parameters({ ids, after, limit });
    const rows = await readRows(port, [columns], linkagesFrom(where), parameters, options);
    return rows.map(([linkage]) => toLinkageRecord(LINKAGE.decode(linkage)));
  }

  return {
    /** Whether everything goes out, facets that nothing names included. */
    whole: filter.stakeholders == null && filter.linkages == null,

    async *stakeholders(): AsyncGenerator<StakeholderRecord[]> {
      for await (const page of idPages())
        for (let at = 0; at < page.length; at += RECORDS_A_PART) {
          const ids = page.slice(at, at + RECORDS_A_PART).map(([id]) => id);
          const rows = await readRows(port, [columns], STAKEHOLDERS, { ids }, options);
          yield rows.map(([one]) => toStakeholderRecord(STAKEHOLDER.decode(one)));
        }
    },

    /** What stakeholders are called, whether they go out or not; unknown ones are missing. */
    names: (ids: readonly string[]) => namesOf(port, ids, options),

    /** By the id of the `from` side, then by their own. */
    async *linkages(): AsyncGenerator<LinkageRecord[]> {
      for await (const page of idPages())
        for (const { ids, sum } of byDegree(page)) {
          if (sum === 0) continue;
          let part = await linkagesOf(ids, "");
          yield part;
          while (ids.length === 1 && part.length === LINKAGES_A_PART) {
            part = await linkagesOf(ids, part.at(-1)?.id ?? "");
            yield part;
          }
        }
    },

    /** The projects, each with its linkages and who stands at their other ends. */
    async *projects(): AsyncGenerator<ProjectWithParties[]> {
      for await (const page of idPages())
        for (const { ids } of byDegree(page.filter(([id]) => id.startsWith("project:"))))
          yield await projectsOf(port, filter, options, ids);
    },

    /** All facets of a kind; those of `ids` alone where given. */
    async *facets(label: FacetLabel, ids?: ReadonlySet<string>): AsyncGenerator<FacetRecord[]> {
      for (let after = ""; ;) {
        const parameters = { after, limit: RECORDS_A_PART };
        const rows = await readRows(port, [columns], facetsOf(label), parameters, options);
        const records = rows.map(([facet]) => toFacetRecord(FACET.decode(facet)));
        yield ids === undefined ? records : records.filter((record) => ids.has(record.id));
        if (rows.length < RECORDS_A_PART) return;
        after = records.at(-1)?.id ?? "";
      }
    },
  };
};

export type ExportRepository = ReturnType<typeof exportRepository>;

/** The kinds of facets and their lists, in the order in which records refer to each other. */
export const FACET_LISTS = (["Document", "Sector", "Place", "Topic"] as const).map(
  (label) => [label, FACETS[label].list] as const,
);
