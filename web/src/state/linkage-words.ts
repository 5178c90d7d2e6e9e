import type { Confidence, LinkageKind, LinkageStatus } from "../generated/graphql.js";
import { mostFrequent } from "./most-frequent.js";
import { listText } from "../words/formats.js";
import { t } from "../words/words.js";

/** What a sentence about linkages needs to know of each. */
export interface ToldLinkage {
  readonly kind: LinkageKind;
  readonly status?: LinkageStatus | null | undefined;
}

/** The status of a linkage, and whether it was only inferred; nothing where neither is told. */
export function statusInWords(
  given: LinkageStatus | null | undefined,
  confidence: Confidence | null | undefined,
): string {
  const status = given == null ? "" : t(`status.${given}`);
  return confidence === "INFERRED" ? t("cell.inferred", { status }).trim() : status;
}

const FEW = 3;

/** "9 fundings"; "105 linkages (40 trainings, 30 fundings, 20 adoptions and 15 others)" where they are of several kinds. */
export function kindsInWords(linkages: readonly ToldLinkage[]): string {
  const kinds = mostFrequent(linkages.map(({ kind }) => kind));
  const told = kinds.map(([kind, count]) => t(`count.linkages.${kind}`, { count }));
  if (told.length < 2) return told[0] ?? t("answer.noLinkages");
  const rest = kinds.slice(FEW).reduce((sum, [, count]) => sum + count, 0);
  const parts = rest === 0 ? told : [...told.slice(0, FEW), t("count.others", { count: rest })];
  return t("answer.ofKinds", { linkages: linkages.length, kinds: listText(parts) });
}

/** How far linkages got: "6 are only proposed, 2 are established and 1 has no documented status." Nothing for none. */
export function statusesInWords(linkages: readonly ToldLinkage[]): string {
  const statuses = mostFrequent(linkages.map(({ status }) => status ?? "NONE"));
  const [first] = statuses;
  if (first === undefined) return "";
  const [status, count] = first;
  if (statuses.length > 1)
    return t("sentence.end", {
      text: listText(statuses.map(([one, many]) => t(`statusCount.${one}`, { count: many }))),
    });
  return t(`statusOfAll.${status}`, { count });
}
