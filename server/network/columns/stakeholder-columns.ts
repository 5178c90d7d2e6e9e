import { byteOf, real, wholeNumber } from "./columns.js";
import type { Dictionaries } from "../dictionaries.js";
import type { MoneyRecord } from "../../../schema/record.js";
import { STAKEHOLDER_KIND_KEYS } from "../../../schema/stakeholder-kinds.js";
import {
  GONE_KIND,
  type Initiative,
  NO_TEXT,
  PRECISIONS,
  type StakeholderRow,
  UNDATED,
  YES_OR_NO,
} from "../network.js";

/** How the facts of a stakeholder become numbers, but what comes in lists. */
export const stakeholderColumns = (names: Dictionaries) => ({
  kind: byteOf(({ kind }: StakeholderRow) => STAKEHOLDER_KIND_KEYS.indexOf(kind), GONE_KIND),
  group: byteOf(
    ({ kind, type }: StakeholderRow) => names.groups.of(type === undefined ? kind : `${kind} ${type}`),
    0,
  ),
  collective: byteOf(({ collective }: StakeholderRow) => Number(collective), 0),
  exchangeDay: wholeNumber(({ exchanged }: StakeholderRow) => names.days.of(exchanged ?? null), UNDATED),
  takeUps: textColumn(names.texts, ({ takeUps }: StakeholderRow) => takeUps),
  resultSeen: byteOf(({ resultSeen }: StakeholderRow) => Number(resultSeen ?? false), 0),
  pilot: byteOf(({ listed }: StakeholderRow) => YES_OR_NO.indexOf(String(listed?.pilot ?? "")), 0),
  projectType: byteOf(({ listed }: StakeholderRow) => names.projectTypes.of(listed?.projectType ?? ""), 0),
  status: byteOf(({ listed }: StakeholderRow) => names.statuses.of(listed?.status ?? ""), 0),
  earliest: wholeNumber(({ listed }: StakeholderRow) => names.days.of(listed?.earliest ?? null), UNDATED),
  latest: wholeNumber(({ listed }: StakeholderRow) => names.days.of(listed?.latest ?? null), UNDATED),
  precision: byteOf(({ listed }: StakeholderRow) => PRECISIONS.indexOf(listed?.precision ?? ""), 0),
  jurisdiction: wholeNumber(({ listed }: StakeholderRow) => {
    const place = listed?.jurisdiction ?? null;
    return place === null ? 0 : 1 + names.jurisdictions.of(place);
  }, 0),
  founded: wholeNumber(({ listed }: StakeholderRow) => names.days.of(listed?.founded ?? null), UNDATED),
  updatedAt: real(({ listed }: StakeholderRow) => momentOf(listed?.updatedAt), NaN),
  firmCount: real(({ listed }: StakeholderRow) => listed?.firmCount ?? NaN, NaN),
  employment: real(({ listed }: StakeholderRow) => listed?.employment ?? NaN, NaN),
  ...moneyColumns(names, ({ listed }: StakeholderRow) => listed?.budget),
  ...initiativeColumns(names.texts, ({ listed }: StakeholderRow) => listed?.initiative),
});

/** What was read last: all that one batch wrote has one moment. */
let last = { moment: "", ms: NaN };

/** The milliseconds since 1970-01-01 of a moment; NaN where there is none. */
export function momentOf(moment: string | undefined): number {
  if (moment === undefined) return NaN;
  if (moment !== last.moment) last = { moment, ms: Date.parse(moment) };
  return last.ms;
}

/** A text as the network numbers it, or NO_TEXT. */
export const textColumn = <R>(texts: Dictionaries["texts"], of: (row: R) => string | null | undefined) =>
  wholeNumber((row: R) => {
    const text = of(row);
    return text == null ? NO_TEXT : 1 + texts.add(text);
  }, NO_TEXT);

/** The money that a row states. */
export const moneyColumns = <R>(
  { currencies, texts }: Dictionaries,
  of: (row: R) => MoneyRecord | null | undefined,
) => ({
  amount: real((row: R) => of(row)?.amount ?? NaN, NaN),
  currency: byteOf((row: R) => currencies.of(of(row)?.currency ?? ""), 0),
  whole: textColumn(texts, (row: R) => of(row)?.includedIn),
});

/** What filters ask of the initiative that a row may be. */
export function initiativeColumns<R>(texts: Dictionaries["texts"], of: (row: R) => Initiative | undefined) {
  return {
    activity: textColumn(texts, (row: R) => of(row)?.activityKey),
    title: textColumn(texts, (row: R) => {
      const initiative = of(row);
      return initiative?.activityKey == null ? null : initiative.titleKey;
    }),
    results: byteOf((row: R) => of(row)?.results ?? 0, 0),
    remarks: byteOf((row: R) => of(row)?.remarks ?? 0, 0),
    resultKeys: textColumn(texts, (row: R) => of(row)?.resultKeys),
    sourceKeys: textColumn(texts, (row: R) => of(row)?.sourceKeys),
    sourceNumber: wholeNumber((row: R) => of(row)?.sourceNumber ?? 0, 0),
  };
}
