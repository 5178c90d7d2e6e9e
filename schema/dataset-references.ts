import type { DatasetRecord, SourceRecord, StakeholderRecord } from "./record.js";

/** A place in a record that names another record: the field, and the id it holds. */
type Reference = readonly [field: string, id: string | undefined];

const sourceReferences = (sources: readonly SourceRecord[], field = "sources"): Reference[] =>
  sources.map(({ document }, index) => [`${field}[${index}].document`, document]);

const listed = (field: string, ids: readonly string[]): Reference[] =>
  ids.map((id, index) => [`${field}[${index}]`, id]);

function stakeholderReferences(record: StakeholderRecord): Reference[] {
  const exchanges = (["needs", "offers"] as const).flatMap((field) =>
    record[field].flatMap(({ topic, sources }, index): Reference[] => [
      [`${field}[${index}].topic`, topic],
      ...sourceReferences(sources, `${field}[${index}].sources`),
    ]),
  );
  return [
    ...listed("sectors", record.sectors),
    ...listed("places", record.places),
    ["parent", "parent" in record ? record.parent : undefined],
    ["jurisdiction", "jurisdiction" in record ? record.jurisdiction : undefined],
    ["budget.includedIn", "budget" in record ? record.budget?.includedIn : undefined],
    ...exchanges,
    ...sourceReferences(record.sources),
  ];
}

function* references(dataset: DatasetRecord): Generator<readonly [id: string, Reference[]]> {
  for (const { id, parent } of [...dataset.sectors, ...dataset.places]) yield [id, [["parent", parent]]];
  for (const list of [dataset.clusters, dataset.agencies, dataset.universities, dataset.projects])
    for (const record of list) yield [record.id, stakeholderReferences(record)];
  for (const { id, from, to, amount, sources } of dataset.linkages)
    yield [
      id,
      [["from", from], ["to", to], ["amount.includedIn", amount?.includedIn], ...sourceReferences(sources)],
    ];
}

/** Every reference to a record that is not in the data set, one sentence each. */
export function danglingReferences(dataset: DatasetRecord): string[] {
  const lists: readonly (readonly { readonly id: string }[])[] = Object.values(dataset);
  const known = new Set(lists.flat().map(({ id }) => id));
  const problems: string[] = [];
  for (const [id, found] of references(dataset))
    for (const [field, target] of found)
      if (target !== undefined && !known.has(target))
        problems.push(
          `${id}, field "${field}": required the id of a record of this data set; got ${target}. Correct it or add the record.`,
        );
  return problems;
}
