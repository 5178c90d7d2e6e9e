import { counted, STAKEHOLDER_KINDS } from "../state/wording.js";
import type { KindCounts } from "./place-sheet.js";

/** "12 clusters, 3 agencies". */
export const kindsInWords = (kinds: KindCounts): string =>
  kinds
    .map(({ kind, count }) => {
      const { one, many } = STAKEHOLDER_KINDS[kind];
      return counted(count, one, many).toLowerCase();
    })
    .join(", ");
