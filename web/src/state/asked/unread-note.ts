import { listText } from "../../words/formats.js";
import { t } from "../../words/words.js";
import type { Reading } from "./reading.js";

/** Why a question has no answer, as it stands above what is nearest to it: which names nobody has, where that is all. */
export function unreadNote(
  reading: Pick<Reading, "names"> | null,
  ends: readonly (readonly unknown[])[],
): string {
  const unknown = reading?.names.filter((_, place) => ends[place]?.length === 0) ?? [];
  return unknown.length === 0
    ? t("search.unread")
    : t("search.unknownName", {
        count: unknown.length,
        names: listText(unknown.map((name) => t("search.quoted", { name }))),
      });
}
