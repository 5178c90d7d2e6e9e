import { type Network, NO_TEXT } from "../../server/network/network.js";
import type { Placed } from "../../server/network/orders/orders.js";
import { findByWords } from "../../server/network/text/find-by-words.js";
import type { Snapshot } from "../../server/network/versions/snapshot.js";

const EVERYTHING = { limit: 1_000_000, reversed: false, after: null, before: null };
const STAKEHOLDER_FIELDS = [
  "NAME",
  "KIND",
  "LINKAGE_COUNT",
  "PARTNER_COUNT",
  "DEGREE",
  "FOUNDED",
  "PERIOD",
  "UPDATED_AT",
  "FIRM_COUNT",
  "EMPLOYMENT",
  "ID",
] as const;
const LINKAGE_FIELDS = ["PERIOD", "KIND", "STATUS", "UPDATED_AT", "AMOUNT", "ID"] as const;
const DIRECTIONS = ["ASC", "DESC"] as const;
const QUERIES = [
  ["fan"],
  ["sports", "goods"],
  ["a"],
  ["university"],
  ["1"],
  ["univresity"],
  ["fans", "sprots", "goods"],
];

const cells = (lists: object, index: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(lists)
      .filter(([, list]) => ArrayBuffer.isView(list))
      .map(([name, list]) => [name, (list as Int32Array)[index]]),
  );

const declinedBy = ({ ids, declined: { offsets, columns, values } }: Network, index: number): unknown =>
  [...columns.subarray(offsets[index], offsets[index + 1])]
    .map((other, place) => `${ids.at(other)} ${values[(offsets[index] ?? 0) + place]}`)
    .sort();

/** Everything that a snapshot says, by ids instead of numbers, so that two can be compared field by field. */
export async function snapshotDump(snapshot: Snapshot): Promise<object> {
  const { network, records, stakeholdersById, linkagesById } = snapshot;
  const { ids, linkageIds, facets } = network;
  const named = (
    names: readonly string[],
    { offsets, columns }: { offsets: Int32Array; columns: Int32Array },
    row: number,
  ) => [...columns.subarray(offsets[row], offsets[row + 1])].map((code) => names[code]).sort();
  const text = (number: number | undefined): string | null =>
    number === undefined || number === NO_TEXT ? null : network.textOf(number);
  const coded = (code: number | undefined, names: readonly string[]): unknown => names[code ?? -1];
  const stakeholders = [...stakeholdersById.order].map((index) => {
    const {
      activity,
      title,
      resultKeys,
      sourceKeys,
      projectType,
      status,
      jurisdiction,
      currency,
      whole,
      ...own
    } = cells(network.stakeholders, index) as Record<string, number>;
    return {
      id: ids.at(index),
      record: plain(records.stakeholder(network, index)),
      own,
      kind: network.kind[index],
      group: coded(network.group[index], network.groups),
      collective: network.collective[index],
      seen: network.resultSeen.stakeholders[index],
      nameKey: network.stakeholders.nameKeys[index],
      texts: [text(activity), text(title), text(resultKeys), text(sourceKeys), text(whole)],
      currency: coded(currency, network.currencies),
      jurisdiction: coded((jurisdiction ?? 0) - 1, network.stakeholders.jurisdictions),
      projectType: coded(projectType, network.stakeholders.projectTypes),
      status: coded(status, network.statuses),
      sectors: named(facets.sectors, network.sectors, index),
      places: named(facets.places, network.places, index),
      needs: named(facets.topics, network.needs, index),
      offers: named(facets.topics, network.offers, index),
      exchangeDay: network.exchangeDay[index],
      declined: declinedBy(network, index),
      documents: named(facets.documents, network.documents.ofStakeholders, index),
      incident: [...network.incident.subarray(network.offsets[index], network.offsets[index + 1])]
        .map((linkage) => linkageIds.at(linkage))
        .sort(),
    };
  });
  const linkages = [...linkagesById.order].map((index) => {
    const {
      activity,
      title,
      resultKeys,
      sourceKeys,
      personKeys,
      confidence,
      start,
      currency,
      whole,
      ...own
    } = cells(network.linkages, index) as Record<string, number>;
    return {
      id: linkageIds.at(index),
      record: plain(records.linkage(network, index)),
      own,
      ends: [ids.at(network.from[index] as number), ids.at(network.to[index] as number)],
      kind: coded(network.linkageKind[index], network.linkageKinds),
      role: coded(network.role[index], network.roles),
      status: coded(network.status[index], network.statuses),
      flags: [
        network.mutual[index],
        network.stands[index],
        network.resultSeen.linkages[index],
        network.day[index],
      ],
      texts: [activity, title, resultKeys, sourceKeys, personKeys, whole].map(text),
      currency: coded(currency, network.currencies),
      confidence: coded(confidence, network.linkages.confidences),
      start: coded(start, network.linkages.starts),
      documents: named(facets.documents, network.documents.ofLinkages, index),
    };
  });
  const positions = (placed: readonly Placed[]): unknown => placed.map((one) => one.position());
  const orders: Record<string, unknown> = {};
  for (const direction of DIRECTIONS) {
    for (const field of STAKEHOLDER_FIELDS)
      orders[`stakeholders ${field} ${direction}`] = positions(
        await snapshot.stakeholderOrders.page({ field, direction }, EVERYTHING, () => true),
      );
    for (const field of LINKAGE_FIELDS)
      orders[`linkages ${field} ${direction}`] = positions(
        await snapshot.linkageOrders.page({ field, direction }, EVERYTHING, () => true),
      );
  }
  const { numbers, orders: ofInitiatives } = await snapshot.initiatives();
  orders["initiatives"] = positions(
    await ofInitiatives.page({ field: "TITLE", direction: "ASC" }, EVERYTHING, () => true),
  );
  const searches = await Promise.all(
    QUERIES.map(async (words) => {
      const { otherTexts: others, texts } = snapshot;
      const compareEqual = (a: number, b: number): number => ids.compare(a, b);
      const parts = [
        { texts, admits: () => true, compareEqual },
        { texts: others.texts, admits: () => true, compareEqual: others.compare },
      ];
      const { hits, count } = await findByWords(parts, words, 50);
      const idOf = (part: number, hit: number): string => (part === 0 ? ids.at(hit) : others.keyAt(hit));
      return { count, hits: hits.map(({ part, hit, score }) => [idOf(part, hit), score]) };
    }),
  );
  return { version: snapshot.version, stakeholders, linkages, orders, searches, initiatives: numbers.length };
}

/** A record with all its fields, whatever reads them. */
const plain = (record: unknown): unknown => JSON.parse(JSON.stringify(record ?? null)) as unknown;
