import { t } from "../words/words.js";
import type { KindCounts } from "./place-sheet.js";

/** "12 clusters, 3 agencies". */
export const kindsInWords = (kinds: KindCounts): string =>
  kinds.map(({ kind, count }) => t(`count.kind.${kind}`, { count })).join(t("list.comma"));
