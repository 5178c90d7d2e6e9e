import { currencyOf } from "../values/money-text.js";

/** A format of numbers: the number that the format has in every workbook, and its code where it is one of this workbook. */
export interface NumberFormat {
  readonly id: number;
  readonly code: string;
}

/** Whether numbers in a format are days. */
export const isDate = ({ id, code }: NumberFormat): boolean =>
  (id >= 14 && id <= 17) || id === 22 || /[dy]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ""));

/** What a format shows beside its numbers: "%", or the one currency that it names. */
export function markOfFormat({ id, code }: NumberFormat): string {
  const [positive = ""] = code.split(";");
  if (id === 9 || id === 10 || positive.replace(/"[^"]*"|\\./gu, "").includes("%")) return "%";
  const texts = [...positive.matchAll(/\[\$([^\]-]+)(?:-[^\]]*)?\]|"([^"]+)"|(\p{Sc})/gu)];
  const currencies = new Set(
    texts.flatMap(([, inBrackets, quoted, sign]) => currencyOf(inBrackets ?? quoted ?? sign ?? "") ?? []),
  );
  return currencies.size === 1 ? ([...currencies][0] ?? "") : "";
}
