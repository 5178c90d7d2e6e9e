import { MeasuredDocument, type MeasureKey, type NetworkFilter } from "../generated/graphql.js";
import type { Measured } from "../state/measured.js";
import { ask } from "./ask.js";
import { AskError } from "./ask-error.js";
import { t } from "../words/words.js";

/** What is measured: which measure, in which part of the network, of at most how many. */
export interface MeasureQuestion {
  readonly measure: MeasureKey;
  readonly filter: NetworkFilter | null;
  readonly maxNodes: number;
}

/** Asks for a measure of everybody shown, and what was counted. Costs the service one analysis of the part, shared. */
export async function loadMeasured(question: MeasureQuestion, signal: AbortSignal): Promise<Measured> {
  const { measures, ranking, network } = await ask(MeasuredDocument, question, signal);
  const definition = measures.find(({ key }) => key === question.measure);
  if (definition === undefined) throw new AskError(t("error.measureUnknown"), t("error.measureUnknownCure"));
  const [first] = ranking;
  return {
    ...definition,
    counted: first?.counted ?? null,
    isExact: first === undefined || first.method === "EXACT",
    values: new Map(
      network.nodes.flatMap(({ id, measures: [one] }) =>
        one?.value == null
          ? []
          : [[id, { value: one.value, rank: one.rank ?? null, error: one.error ?? null }]],
      ),
    ),
  };
}
