import type {
  DatasetRecord,
  DocumentRecord,
  LinkageRecord,
  SourceRecord,
  StakeholderRecord,
} from "./record.js";

/** A place in a record that names another record: the field, and the id it holds. */
type Reference = readonly [field: string, id: string | undefined];

const sourceReferences = (sources: readonly SourceRecord[], field = "sources"): Reference[] =>
  sources.map(({ document }, index) => [`${field}[${index}].document`, document]);

const listed = (field: string, ids: readonly string[]): Reference[] =>
  ids.map((id, index) => [`${field}[${index}]`, id]);

/** What remarks, value sources and a request name. */
function noteReferences(record: StakeholderRecord | LinkageRecord | DocumentRecord): Reference[] {
  const { request, valueSources } = { request: undefined, valueSources: undefined, ...record };
  return [
    ...(record.remarks ?? []).flatMap(({ about, sources }, index) => [
      ...listed(`remarks[${index}].about`, about ?? []),
      ...sourceReferences(sources ?? [], `remarks[${index}].sources`),
    ]),
    ...(valueSources ?? []).flatMap(({ sources }, index) =>
      sourceReferences(sources, `valueSources[${index}].sources`),
    ),
    ["request.by", request?.by],
    ["request.of", request?.of],
    ...listed("request.servedBy", request?.servedBy ?? []),
  ];
}

function stakeholderReferences(record: StakeholderRecord): Reference[] {
  const exchanges = (["needs", "offers"] as const).flatMap((field) =>
    record[field].flatMap(({ topic, sources }, index): Reference[] => [
      [`${field}[${index}].topic`, topic],
      ...sourceReferences(sources, `${field}[${index}].sources`),
    ]),
  );
  const takeUps = (record.takeUps ?? []).flatMap(({ candidate, by, sources }, index): Reference[] => [
    [`takeUps[${index}].candidate`, candidate],
    [`takeUps[${index}].by`, by],
    ...sourceReferences(sources, `takeUps[${index}].sources`),
  ]);
  return [
    ...listed("sectors", record.sectors),
    ...listed("places", record.places),
    ["parent", "parent" in record ? record.parent : undefined],
    ["jurisdiction", "jurisdiction" in record ? record.jurisdiction : undefined],
    ["budget.includedIn", "budget" in record ? record.budget?.includedIn : undefined],
    ...exchanges,
    ...takeUps,
    ...noteReferences(record),
    ...sourceReferences(record.sources),
  ];
}

function linkageReferences(record: LinkageRecord): Reference[] {
  const { from, to, amount, sources } = record;
  return [
    ["from", from],
    ["to", to],
    ["amount.includedIn", amount?.includedIn],
    ...noteReferences(record),
    ...sourceReferences(sources),
  ];
}

function* references(dataset: DatasetRecord): Generator<readonly [id: string, Reference[]]> {
  for (const { id, parent } of [...dataset.sectors, ...dataset.places]) yield [id, [["parent", parent]]];
  for (const list of [dataset.clusters, dataset.agencies, dataset.universities, dataset.projects])
    for (const record of list) yield [record.id, stakeholderReferences(record)];
  for (const document of dataset.documents) yield [document.id, noteReferences(document)];
  for (const { id, sources } of dataset.topics) yield [id, sourceReferences(sources ?? [])];
  for (const linkage of dataset.linkages) yield [linkage.id, linkageReferences(linkage)];
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
