import { Argument, Command } from "commander";
import { MEASURE_MEANINGS, type MeasureKey } from "../../../schema/measure-keys.js";
import type { Named } from "../match-query.js";
import { wholeNumber } from "../whole-number.js";

interface MeasureOptions {
  readonly first: number;
  readonly filter?: string;
  readonly json?: true;
}

interface Ranked {
  readonly rank: number;
  readonly value: number;
  readonly error: number | null;
  readonly method: string;
  readonly samples: number | null;
  readonly ranked: number;
  readonly counted: { readonly stakeholders: number; readonly linkages: number };
  readonly stakeholder: Named;
}

const RANKING = `query ($measure: MeasureKey!, $first: Int!, $filter: NetworkFilter) {
  ranking(measure: $measure, first: $first, filter: $filter) {
    rank value error method samples ranked counted { stakeholders linkages filter } stakeholder { id name }
  }
}`;

const MEASURE_KEYS = Object.keys(MEASURE_MEANINGS) as MeasureKey[];
/** Keys as a command line has them: `weighted-degree`. */
const nameOf = (key: MeasureKey): string => key.toLowerCase().replaceAll("_", "-");

/** `linkages measure [KEY]`: who comes first by a measure; without a key, what each measure says. */
export const measureCommand = (): Command =>
  new Command("measure")
    .description("Rank the stakeholders by a measure; without one, list the measures and what they say.")
    .addArgument(new Argument("[key]", "the measure").choices(MEASURE_KEYS.map(nameOf)))
    .option("--first <count>", "how many stakeholders: 1 to 100", wholeNumber(100), 20)
    .option("--filter <json>", "in which part of the network: the API's NetworkFilter")
    .option("--json", "as JSON, one line each")
    .action(runCommand);

async function runCommand(name: string | undefined, options: MeasureOptions): Promise<void> {
  if (name === undefined) {
    for (const key of MEASURE_KEYS) process.stdout.write(meaningLine(key, options.json === true));
    return;
  }
  const { askApi } = await import("../ask-api.js");
  const key = MEASURE_KEYS.find((one) => nameOf(one) === name) as MeasureKey;
  const { ranking } = await askApi<{ ranking: readonly Ranked[] }>({
    source: RANKING,
    variables: { measure: key, first: options.first },
    filter: { text: options.filter, type: "NetworkFilter" },
  });
  for (const one of ranking)
    process.stdout.write(options.json === true ? `${JSON.stringify(one)}\n` : rankedLine(one));
  process.stderr.write(`${MEASURE_MEANINGS[key]}\n${summary(ranking)}\n`);
}

const meaningLine = (key: MeasureKey, json: boolean): string =>
  json
    ? `${JSON.stringify({ key, meaning: MEASURE_MEANINGS[key] })}\n`
    : `${nameOf(key).padEnd(16)} ${MEASURE_MEANINGS[key]}\n`;

function rankedLine({ rank, value, error, stakeholder: { id, name } }: Ranked): string {
  const shown = Number.isInteger(value) ? String(value) : value.toPrecision(4);
  const within = error === null ? "" : ` ±${error.toPrecision(2)}`;
  return `${String(rank).padStart(4)}  ${shown.padStart(10)}${within}  ${name} [${id}]\n`;
}

function summary(ranking: readonly Ranked[]): string {
  const [first] = ranking;
  if (first === undefined) return "Nobody has a value: the network is empty, or the filter leaves nobody.";
  const { counted, method, samples, ranked } = first;
  const from = samples === null ? "" : ` from ${samples} starting points`;
  return `${ranking.length} of ${ranked} with a value, among ${counted.stakeholders} stakeholders and ${counted.linkages} linkages; ${method.toLowerCase()}${from}.`;
}
