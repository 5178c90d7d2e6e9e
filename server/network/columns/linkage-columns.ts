import { OPEN_STATUSES } from "../../../schema/vocabulary.js";
import { byteOf, real, wholeNumber } from "./columns.js";
import type { Dictionaries } from "../dictionaries.js";
import { GONE_LINKAGE, type LinkageRow, PRECISIONS, UNDATED } from "../network.js";
import { initiativeColumns, momentOf, moneyColumns, textColumn } from "./stakeholder-columns.js";

/** How the facts of a linkage become numbers, but what comes in lists. `endOf` numbers stakeholders. */
export const linkageColumns = (names: Dictionaries, endOf: (row: LinkageRow, id: string) => number) => ({
  from: wholeNumber((row: LinkageRow) => endOf(row, row.from), 0),
  to: wholeNumber((row: LinkageRow) => endOf(row, row.to), 0),
  linkageKind: byteOf(({ kind }: LinkageRow) => names.linkageKinds.of(kind), GONE_LINKAGE),
  role: byteOf(({ role }: LinkageRow) => names.roles.of(role ?? ""), 0),
  status: byteOf(({ status }: LinkageRow) => names.statuses.of(status), 0),
  mutual: byteOf(({ mutual }: LinkageRow) => Number(mutual), 0),
  resultSeen: byteOf(({ resultSeen }: LinkageRow) => Number(resultSeen ?? false), 0),
  stands: byteOf(({ status }: LinkageRow) => Number(!OPEN_STATUSES.has(status)), 0),
  day: wholeNumber(({ earliest }: LinkageRow) => names.days.of(earliest), UNDATED),
  latest: wholeNumber(({ listed }: LinkageRow) => names.days.of(listed?.latest ?? null), UNDATED),
  precision: byteOf(({ listed }: LinkageRow) => PRECISIONS.indexOf(listed?.precision ?? ""), 0),
  personKeys: textColumn(names.texts, ({ listed }: LinkageRow) => listed?.personKeys),
  confidence: byteOf(({ listed }: LinkageRow) => names.confidences.of(listed?.confidence ?? ""), 0),
  start: wholeNumber(({ listed }: LinkageRow) => names.starts.of(listed?.start ?? ""), 0),
  updatedAt: real(({ listed }: LinkageRow) => momentOf(listed?.updatedAt), NaN),
  ...moneyColumns(names, ({ listed }: LinkageRow) => listed?.amount),
  ...initiativeColumns(names.texts, ({ listed }: LinkageRow) => listed?.initiative),
});
