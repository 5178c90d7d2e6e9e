import type { ResultState, ResultType } from "../generated/graphql.js";
import { t } from "../words/words.js";

/** What sort of result it is, and whether it is only expected. */
export function resultInWords(type: ResultType, state: ResultState | null | undefined): string {
  const result = t(`result.${type}`);
  return state === "ANTICIPATED" ? t("result.anticipated", { result }) : result;
}
