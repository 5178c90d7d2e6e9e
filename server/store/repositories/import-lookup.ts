import { fold } from "../../../schema/fold.js";
import type { LinkageRecord, SourceRecord } from "../../../schema/record.js";
import { STAKEHOLDER_KINDS } from "../../../schema/stakeholder-kinds.js";
import type { GraphPort } from "../graph/port.js";
import type { Authorship } from "../log/commit.js";
import { dropRecords, type DroppedLinkage } from "../writers/drop-records.js";
import { exportRepository, type ExportRepository } from "./export-repository.js";
import { LINKAGE_TYPES } from "./patterns.js";
import { LINKAGE } from "./stored.js";
import { toLinkageRecord } from "./stored-record.js";

/** A stakeholder of the graph, as far as an import has to know it. */
export interface StoredName {
  readonly id: string;
  readonly name: string;
  /** The documents that tell of it. */
  readonly documents: readonly string[];
}

/** What an import asks the graph before it writes, and what it takes away. */
export interface ImportLookup {
  /** Those of these stakeholders that are stored. */
  stakeholders(ids: readonly string[]): Promise<readonly StoredName[]>;
  /** Those of these documents that are stored. */
  documents(ids: readonly string[]): Promise<readonly string[]>;
  /** What lies above those of these facets and stakeholders that have a parent. */
  parents(ids: readonly string[]): Promise<readonly { id: string; parent: string }[]>;
  /** The facets that have one of these names, but for case and accents. */
  facetsCalled(names: readonly string[]): Promise<readonly { id: string; name: string }[]>;
  /** Whether ids that begin with this name belong to others, or may: those of data sets whose names begin alike. */
  isBesideOthers(name: string): Promise<boolean>;
  /** All stakeholders by their names, other names and acronyms; reads the whole graph. */
  names(): AsyncGenerator<readonly { id: string; names: readonly string[] }[]>;
  /** The linkages of these stakeholders; one between two of them comes twice. */
  linkagesOf(ids: readonly string[]): Promise<LinkageRecord[]>;
  /** The linkages from the first to the second of each pair. */
  linkagesBetween(pairs: readonly (readonly [from: string, to: string])[]): Promise<LinkageRecord[]>;
  /** Everything that is stored, a part at a time. */
  all(): Pick<ExportRepository, "stakeholders" | "linkages">;
  /** Takes linkages away, and stakeholders that have no others; the log keeps what they were. */
  drop(
    linkages: readonly DroppedLinkage[],
    stakeholders: readonly string[],
    now: Date,
    author: Authorship,
  ): Promise<void>;
}

/** What are these stakeholders called, and which documents tell of them? */
const NAMES_OF = "UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) RETURN n.id, n.name, n.sources";

/** Which of these documents are stored? */
const DOCUMENTS = "MATCH (d:Document) WHERE d.id IN $ids RETURN d.id";

/** Which facets do these lie in? */
const FACET_PARENTS =
  "UNWIND $ids AS id MATCH (f:Facet {id: id}) WHERE f.parent IS NOT NULL RETURN f.id, f.parent";

/** Which stakeholders do these belong to? */
const STAKEHOLDER_PARENTS =
  "UNWIND $ids AS id MATCH (n:Stakeholder {id: id}) WHERE n.parent IS NOT NULL RETURN n.id, n.parent";

/** Which facets are called so? */
const FACETS_CALLED = "MATCH (f:Facet) WHERE f.nameKey IN $keys RETURN f.id, f.name ORDER BY f.id";

/** Which data sets have a name that this one begins with, or the other way round? */
const DATA_SETS_BESIDE =
  "MATCH (d:Document) WHERE d.type = 'data set' AND (d.id IN $shorter OR d.id STARTS WITH $longer) RETURN d.id LIMIT 1";

/** Does any stakeholder or facet have an id that begins so? */
const idsBeside = (label: string, prefixes: readonly string[]): string =>
  `MATCH (n:${label}) WHERE ${prefixes.map((prefix) => `n.id STARTS WITH '${prefix}:' + $start`).join(" OR ")} RETURN n.id LIMIT 1`;
const STAKEHOLDERS_BESIDE = idsBeside(
  "Stakeholder",
  STAKEHOLDER_KINDS.map(({ prefix }) => prefix),
);
const FACETS_BESIDE = idsBeside("Facet", ["sector", "place", "topic"]);

/** What are the next stakeholders called, in the order of ids? */
const ALL_NAMES =
  "MATCH (n:Stakeholder) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $limit RETURN n.id, n.name, n.acronym, n.otherNames ORDER BY n.id";

const NAMES_A_PART = 5_000;

/** Which linkages do these stakeholders have? */
const LINKAGES_OF = `UNWIND $ids AS id MATCH (n:Stakeholder {id: id})-[r:${LINKAGE_TYPES}]-() RETURN ${LINKAGE.of("r")} AS linkage`;

/** Which linkages lead from the first of each pair to the second? */
const LINKAGES_BETWEEN = `UNWIND $pairs AS pair MATCH (a:Stakeholder {id: pair[0]}), (b:Stakeholder {id: pair[1]}) MATCH (b)<-[r:${LINKAGE_TYPES}]-(a) RETURN ${LINKAGE.of("r")} AS linkage`;

export const importLookup = (port: GraphPort): ImportLookup => ({
  async stakeholders(ids) {
    if (ids.length === 0) return [];
    const rows = await port.read(NAMES_OF, { ids });
    return rows.map(([id, name, sources]) => {
      const told = JSON.parse(sources as string) as SourceRecord[];
      return { id: id as string, name: name as string, documents: told.map(({ document }) => document) };
    });
  },

  async documents(ids) {
    return (await port.read(DOCUMENTS, { ids })).map(([id]) => id as string);
  },

  async parents(ids) {
    const rows = [
      ...(await port.read(FACET_PARENTS, { ids: [...ids] })),
      ...(await port.read(STAKEHOLDER_PARENTS, { ids: [...ids] })),
    ];
    return rows.map(([id, parent]) => ({ id: id as string, parent: parent as string }));
  },

  async facetsCalled(names) {
    const rows = await port.read(FACETS_CALLED, { keys: names.map((name) => fold(name)) });
    return rows.map(([id, name]) => ({ id: id as string, name: name as string }));
  },

  async isBesideOthers(name) {
    const words = name.split("-");
    const shorter = words.slice(1).map((_, at) => `document:${words.slice(0, at + 1).join("-")}`);
    const start = `${name}-`;
    const found = [
      await port.read(DATA_SETS_BESIDE, { shorter, longer: `document:${start}` }),
      await port.read(STAKEHOLDERS_BESIDE, { start }),
      await port.read(FACETS_BESIDE, { start }),
    ];
    return found.flat().length > 0;
  },

  async *names() {
    for (let after = ""; ;) {
      const rows = await port.read(ALL_NAMES, { after, limit: NAMES_A_PART });
      yield rows.map(([id, name, acronym, others]) => ({
        id: id as string,
        names: [name, acronym, ...((others ?? []) as string[])].filter(
          (text): text is string => typeof text === "string",
        ),
      }));
      if (rows.length < NAMES_A_PART) return;
      after = rows.at(-1)?.[0] as string;
    }
  },

  async linkagesOf(ids) {
    const rows = await port.read(LINKAGES_OF, { ids });
    return rows.map(([columns]) => toLinkageRecord(LINKAGE.decode(columns)));
  },

  async linkagesBetween(pairs) {
    const rows = await port.read(LINKAGES_BETWEEN, { pairs: pairs.map((pair) => [...pair]) });
    return rows.map(([columns]) => toLinkageRecord(LINKAGE.decode(columns)));
  },

  all: () => exportRepository(port, {}),
  drop: (linkages, stakeholders, now, author) => dropRecords(port, linkages, stakeholders, now, author),
});
