import type { DatasetRecord, LinkageRecord, MoneyRecord, StakeholderRecord } from "./record.js";
import { danglingReferences } from "./dataset-references.js";

/** The stakeholders of a data set, whatever their kind. */
export const stakeholdersOf = (dataset: DatasetRecord): StakeholderRecord[] => [
  ...dataset.clusters,
  ...dataset.agencies,
  ...dataset.universities,
  ...dataset.projects,
];

interface Identified {
  readonly id: string;
}
type Parents = ReadonlyMap<string, string>;

const parentsOf = (records: readonly Identified[]): Parents =>
  new Map(
    records.flatMap((record) =>
      "parent" in record && typeof record.parent === "string" ? [[record.id, record.parent] as const] : [],
    ),
  );

function duplicates(dataset: DatasetRecord): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  const lists: readonly (readonly Identified[])[] = Object.values(dataset);
  for (const { id } of lists.flat()) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map(
    (id) => `${id}: required an id that no other record has; it occurs more than once. Rename one.`,
  );
}

function slashes(dataset: DatasetRecord): string[] {
  const lists: readonly (readonly Identified[])[] = Object.values(dataset);
  return lists.flat().flatMap(({ id }) => {
    const allowed = id.startsWith("linkage:") ? 1 : 0;
    const count = id.split("/").length - 1;
    return count > allowed
      ? [`${id}: required an id with ${allowed} "/"; it has ${count}. Use "-" instead.`]
      : [];
  });
}

/** Each node is walked once: those on a finished walk are known to end. */
function cycles(parents: Parents, field: string): string[] {
  const ends = new Set<string>();
  const found: string[] = [];
  for (const start of parents.keys()) {
    const walk = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !ends.has(at) && !walk.has(at)) {
      walk.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && walk.has(at)) {
      const ids = [...walk];
      const circle = [...ids.slice(ids.indexOf(at)), at].join(" → ");
      found.push(
        `${at}, field "${field}": required a chain that ends; got ${circle}. Break it at one place.`,
      );
    }
    for (const id of walk) ends.add(id);
  }
  return found;
}

function ends(linkage: LinkageRecord): string[] {
  const problems: string[] = [];
  const anchors = [linkage.from, linkage.to].map((end) => `linkage:${end}/`);
  if (!anchors.some((anchor) => linkage.id.startsWith(anchor)))
    problems.push(
      `${linkage.id}: required an id that starts with ${anchors.join(" or ")}, one of its two ends. Rename it.`,
    );
  if (linkage.from === linkage.to)
    problems.push(
      `${linkage.id}, field "to": required another stakeholder than "from"; got ${linkage.to} in both.`,
    );
  return problems;
}

function affiliations(dataset: DatasetRecord): string[] {
  const stated = new Set(
    dataset.linkages.filter((l) => l.kind === "AFFILIATION").map((l) => `${l.from} ${l.to}`),
  );
  return [...parentsOf(stakeholdersOf(dataset))].flatMap(([id, parent]) =>
    stated.has(`${id} ${parent}`)
      ? []
      : [
          `${id}, field "parent": required an AFFILIATION from ${id} to ${parent} beside it; there is none. Add it.`,
        ],
  );
}

function sums(dataset: DatasetRecord): string[] {
  const money = new Map<string, MoneyRecord>();
  for (const { id, budget } of dataset.projects) if (budget) money.set(id, budget);
  for (const { id, amount } of dataset.linkages) if (amount) money.set(id, amount);
  const holders = new Map<string, string>();
  const problems = [...money].flatMap(([id, { currency, includedIn }]) => {
    if (includedIn === undefined) return [];
    holders.set(id, includedIn);
    return money.get(includedIn)?.currency === currency
      ? []
      : [
          `${id}, field "includedIn": required a linkage or project with a sum in ${currency}; got ${includedIn}.`,
        ];
  });
  return [...problems, ...cycles(holders, "includedIn")];
}

const counts = (dataset: DatasetRecord): string[] =>
  stakeholdersOf(dataset).flatMap(({ id, collective, memberCount }) =>
    memberCount === undefined || collective
      ? []
      : [`${id}, field "memberCount": required "collective: true" beside it; it is missing. Add it.`],
  );

const takeUps = (dataset: DatasetRecord): string[] =>
  stakeholdersOf(dataset).flatMap(({ id, takeUps: all = [] }) =>
    all.flatMap(({ candidate }, index) =>
      candidate === id
        ? [
            `${id}, field "takeUps[${index}].candidate": required another stakeholder; got ${id} itself. Correct it.`,
          ]
        : [],
    ),
  );

/**
 * How the records of a data set hang together: unique ids, no dangling reference, linkages anchored at one of their ends,
 * parents and sums without cycles, each parent with its AFFILIATION. One sentence per problem; linear in the records.
 */
export const checkDataset = (dataset: DatasetRecord): string[] => [
  ...duplicates(dataset),
  ...slashes(dataset),
  ...danglingReferences(dataset),
  ...dataset.linkages.flatMap(ends),
  ...cycles(parentsOf(dataset.sectors), "parent"),
  ...cycles(parentsOf(dataset.places), "parent"),
  ...cycles(parentsOf(stakeholdersOf(dataset)), "parent"),
  ...affiliations(dataset),
  ...sums(dataset),
  ...counts(dataset),
  ...takeUps(dataset),
];
