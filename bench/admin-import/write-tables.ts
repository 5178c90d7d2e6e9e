import { join } from "node:path";
import { fold } from "../../schema/fold.js";
import type { DatasetRecord, LinkageRecord, StakeholderRecord } from "../../schema/record.js";
import { stakeholderKindOfId } from "../../schema/stakeholder-kinds.js";
import { NOTHING_STORED } from "../../server/exchange/importing/import-lookup.js";
import { Namespaces } from "../../server/exchange/reading/namespaces.js";
import { type CheckedRecord, checkRecord } from "../../server/exchange/importing/check-record.js";
import type { ReadRecord } from "../../server/exchange/importer.js";
import { cordis } from "../../server/exchange/importers/cordis.js";
import { readText } from "../../server/exchange/reading/text-source.js";
import { FACETS, facetLabelOfId } from "../../server/store/repositories/patterns.js";
import type { FacetRecord } from "../../server/store/repositories/stored-record.js";
import {
  digest,
  facetsOf,
  linkageProperties,
  type Properties,
  stakeholderProperties,
} from "../../server/store/writers/properties.js";
import { CsvTable } from "./csv-table.js";

/** What `neo4j-admin database import` is told: `--nodes=…` and `--relationships=…`. */
export type AdminArguments = readonly string[];

const ENDS = ":START_ID(node),:END_ID(node)";
const LAST_TABLE = "participations.csv";

/**
 * Writes what our importer would store of CORDIS-like tables as files for `neo4j-admin database import`: the same
 * records, checked alike, with the properties that our writer derives. The tables are read twice, for a stakeholder's
 * degree is known last; memory grows with the stakeholders (an id and a count each). `notes` become nodes too.
 */
export async function writeAdminTables(
  folder: string,
  to: string,
  now: Date,
  notes: readonly Properties[],
): Promise<AdminArguments> {
  const tables = new Map<string, CsvTable>();
  const table = (option: string, name: string, lead?: string): CsvTable => {
    const key = `--${option}=${name}`;
    const found =
      tables.get(key) ?? new CsvTable(join(to, `${option}-${name.replaceAll(":", "-")}.csv`), lead);
    tables.set(key, found);
    return found;
  };
  const ready = async (): Promise<void> => {
    for (const one of tables.values()) await one.ready();
  };
  const nodes = (labels: string): CsvTable => table("nodes", labels);
  const lines = (type: string): CsvTable => table("relationships", type, ENDS);
  const at = { createdAt: now.toISOString(), updatedAt: now.toISOString() };

  const degrees = new Map<string, number>();
  const facets = new Map<string, FacetRecord>();
  for await (const some of records(folder, now)) {
    for (const { list, record } of some)
      if (list === "linkages") {
        const linkage = record as unknown as LinkageRecord;
        for (const end of [linkage.from, linkage.to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
        lines(linkage.kind).add(Object.assign(linkageProperties(linkage), at), [linkage.from, linkage.to]);
      } else if (isFacetList(list)) facets.set(record.id, record as unknown as FacetRecord);
    await ready();
  }
  for (const facet of facets.values())
    nodes(`Facet:${facetLabelOfId(facet.id)}`).add(facetProperties(facet, facets));
  const identifiers = new Set<string>();
  const addStakeholder = (stakeholder: StakeholderRecord): void => {
    const facetIds = facetsOf(stakeholder);
    const others = { ...at, degree: degrees.get(stakeholder.id) ?? 0 };
    const label = stakeholderKindOfId(stakeholder.id)?.type ?? "";
    nodes(`Stakeholder:${label}`).add(Object.assign(stakeholderProperties(stakeholder), others));
    for (const [name, { relationship }] of Object.entries(FACETS))
      for (const id of new Set(facetIds[name as keyof typeof facetIds]))
        lines(relationship).add({}, [stakeholder.id, id]);
    for (const { scheme, value } of stakeholder.identifiers) {
      const key = `${fold(scheme)}|${value.trim().toLowerCase().replace(/\/+$/u, "")}`;
      if (!identifiers.has(key)) nodes("Identifier").add({ id: key });
      identifiers.add(key);
      lines("IDENTIFIES").add({}, [key, stakeholder.id]);
    }
  };
  for await (const some of records(folder, now, LAST_TABLE)) {
    for (const { list, record } of some)
      if (list !== "linkages" && !isFacetList(list)) addStakeholder(record as unknown as StakeholderRecord);
    await ready();
  }
  for (const note of notes) nodes("Meta").add(note);
  for (const one of tables.values()) await one.close();
  return [...tables].map(([argument, { file }]) => `${argument}=${file}`);
}

const isFacetList = (list: keyof DatasetRecord): boolean =>
  Object.values(FACETS).some((facet) => facet.list === list);

interface CheckedOfList {
  readonly list: ReadRecord["list"];
  readonly record: CheckedRecord;
}

/** Checked as every import is, linkages by example; throws at the first record that is refused. Ends before the file of this name. */
async function* records(
  folder: string,
  now: Date,
  before?: string,
): AsyncGenerator<readonly CheckedOfList[]> {
  const text = (path: string): AsyncGenerator<string> => readText(path, undefined, () => undefined);
  const reader = cordis.start({
    retrieved: now.toISOString().slice(0, 10),
    text,
    peek: text,
    graph: NOTHING_STORED,
    namespaces: new Namespaces(NOTHING_STORED),
  });
  const examples = new Map<string, CheckedRecord>();
  for await (const items of reader.read(folder)) {
    const found: CheckedOfList[] = [];
    for (const item of items) {
      if ("problem" in item) continue;
      if (before !== undefined && item.place.file.endsWith(before)) return;
      const record = item.list === "linkages" ? checkedLike(item, examples) : checkedOf(item);
      found.push({ list: item.list, record });
    }
    yield found;
  }
}

function checkedOf(item: ReadRecord): CheckedRecord {
  const checked = checkRecord(item);
  if ("problems" in checked) throw new Error(JSON.stringify(checked.problems[0]));
  return checked.record;
}

/** A linkage as its check would give it, told by an example of the same kind with the same fields: all come out of the same few lines. */
function checkedLike(item: ReadRecord, examples: Map<string, CheckedRecord>): CheckedRecord {
  const form = [item.record["kind"], ...Object.keys(item.record)].join();
  const example = examples.get(form);
  if (example !== undefined) return { ...example, ...item.record };
  const checked = checkedOf(item);
  examples.set(form, checked);
  return checked;
}

function facetProperties(facet: FacetRecord, facets: ReadonlyMap<string, FacetRecord>): Properties {
  const { codes, ...simple } = { codes: [], ...facet };
  const lineage: string[] = [];
  for (let one: FacetRecord | undefined = facet; one; one = facets.get(parentOf(one) ?? ""))
    lineage.push(one.id);
  return {
    ...(simple as Properties),
    nameKey: fold(facet.name),
    codes: codes.length === 0 ? null : JSON.stringify(codes),
    digest: digest(facet),
    lineage,
  };
}

const parentOf = (facet: FacetRecord): string | undefined => ("parent" in facet ? facet.parent : undefined);
