import { fold } from "../../schema/fold.js";
import type { ExchangeRecord } from "../../schema/record.js";
import { personKeys } from "../store/repositories/person-keys.js";
import { resultKey } from "../store/repositories/result-keys.js";
import { sourceKeys } from "../store/repositories/source-keys.js";
import type { StoredLinkage, StoredStakeholder } from "../store/repositories/stored.js";
import { daysOf } from "../store/writers/properties.js";
import { packTakeUps } from "./declined-pairs.js";
import type { Initiative, LinkageRow, StakeholderRow } from "./network.js";
import { packSources } from "./columns/packed-sources.js";
import { remarkBits } from "./columns/remark-bits.js";
import { OBSERVED, resultBits } from "./columns/result-bits.js";

const documentsOf = (sources: readonly { readonly document: string }[]): string[] =>
  sources.map(({ document }) => document);

function toInitiative(
  activity: string | null,
  titleKey: () => string,
  { results, remarks, sources }: Pick<StoredLinkage, "results" | "remarks" | "sources">,
): Initiative {
  return {
    activityKey: activity === null ? null : fold(activity),
    titleKey: activity === null ? "" : titleKey(),
    results: resultBits(results),
    remarks: remarkBits((remarks ?? []).map(({ sort }) => sort)),
    resultKeys: results.length === 0 ? null : results.map(resultKey).join("\n"),
    ...packSources(sourceKeys(sources)),
  };
}

/** The last of the days on which needs and offers began; null where none is dated. */
const lastBegun = (exchanges: readonly ExchangeRecord[]): string | null =>
  exchanges
    .flatMap(({ since }) => daysOf(since).earliest ?? [])
    .sort()
    .at(-1) ?? null;

/** What the network keeps of a stored stakeholder. */
export function toStakeholderRow(stored: StoredStakeholder): StakeholderRow {
  const { id, kind, agencyType, sectors, places, needs, offers, collective } = stored;
  const nameKey = fold(stored.name);
  const { earliest, latest, precision } = daysOf(stored.period ?? undefined);
  const initiative = toInitiative(stored.activity, () => nameKey, stored);
  return {
    id,
    kind,
    type: agencyType ?? undefined,
    sectors,
    places,
    needs: needs.map(({ topic }) => topic),
    offers: offers.map(({ topic }) => topic),
    exchanged: lastBegun([...needs, ...offers]),
    takeUps: packTakeUps(stored.takeUps),
    collective,
    resultSeen: (initiative.results & OBSERVED) !== 0,
    listed: {
      nameKey,
      pilot: stored.pilot,
      projectType: stored.projectType,
      status: stored.status,
      earliest,
      latest,
      precision,
      founded: daysOf(stored.founded ?? undefined).earliest,
      updatedAt: stored.updatedAt,
      firmCount: stored.firmCount,
      employment: stored.employment,
      jurisdiction: stored.jurisdiction,
      budget: stored.budget,
      documents: documentsOf(stored.sources),
      initiative,
    },
  };
}

/** What the network keeps of a stored linkage. */
export function toLinkageRow(stored: StoredLinkage): LinkageRow {
  const { id, kind, from, to, mutual, role, status, activity, title } = stored;
  const { earliest, latest, precision } = daysOf(stored.period ?? undefined);
  const initiative = toInitiative(activity, () => fold(title ?? activity ?? ""), stored);
  return {
    id,
    kind,
    from,
    to,
    mutual,
    role,
    earliest,
    status,
    resultSeen: (initiative.results & OBSERVED) !== 0,
    listed: {
      latest,
      precision,
      personKeys: stored.people.length === 0 ? null : personKeys(stored.people).join("\n"),
      confidence: stored.confidence,
      start: stored.period?.slice(0, 7) ?? null,
      updatedAt: stored.updatedAt,
      amount: stored.amount,
      documents: documentsOf(stored.sources),
      initiative,
    },
  };
}
