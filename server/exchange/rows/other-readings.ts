import { LINKAGE_FIELDS } from "../writing/flat-fields.js";
import type { OtherReading } from "../importer.js";
import { DAY_ORDERS } from "../values/date-text.js";
import { DECIMAL_SIGNS } from "../values/number-text.js";
import type { ValueForms } from "../values/read-cell.js";
import { DecimalEvidence } from "./decimal-evidence.js";
import { FileNotes } from "./file-notes.js";
import { moneyOf, readFields } from "./read-fields.js";
import type { Row, RowScope } from "./row-scope.js";

const TIMES_AND_SUMS = LINKAGE_FIELDS.filter(({ field }) => ["period", "amount", "currency"].includes(field));

const others = new WeakMap<RowScope, readonly RowScope[]>();

/** The scope with its numbers or dates read in another way; none where nobody said how they are written. */
function otherScopes(scope: RowScope): readonly RowScope[] {
  const known = others.get(scope);
  if (known !== undefined) return known;
  const { decimal, dates } = scope.forms;
  const forms: ValueForms[] = [
    ...(decimal === undefined ? [] : Object.values(DECIMAL_SIGNS).filter((sign) => sign !== decimal)).map(
      (sign) => ({
        ...scope.forms,
        decimal: sign,
      }),
    ),
    ...(dates === undefined ? [] : DAY_ORDERS.filter((order) => order !== dates)).map((order) => ({
      ...scope.forms,
      dates: order,
    })),
  ];
  const unheard = { notes: new FileNotes(""), decimals: new DecimalEvidence() };
  const scopes = forms.map((one) => ({ ...scope, ...unheard, forms: one }));
  others.set(scope, scopes);
  return scopes;
}

/** The sum and period of a row as they would be read with another decimal sign or order of dates, as far as that differs. */
export function otherReadings(
  row: Row,
  scope: RowScope,
  read: { readonly amount?: unknown; readonly period?: unknown },
): readonly OtherReading[] {
  return otherScopes(scope).flatMap((other): OtherReading[] => {
    const { record } = readFields(TIMES_AND_SUMS, row, other);
    const amount = moneyOf("amount", record, row, other).money?.["amount"];
    const { period } = record;
    const sum = (read.amount as { amount?: unknown } | undefined)?.amount;
    if (typeof amount === "number" && sum !== undefined && amount !== sum) return [{ amount }];
    return typeof period === "string" && read.period !== undefined && period !== read.period
      ? [{ period }]
      : [];
  });
}
