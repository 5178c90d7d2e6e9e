import { existsSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { fileURLToPath } from "node:url";
import { type BenchOptions, runBench } from "./bench.js";
import { CONTENDERS } from "./contenders.js";
import type { Spells } from "./measure.js";
import { QUESTIONS } from "./questions.js";
import { writeReport } from "./report.js";
import { SIZES } from "./sizes.js";
import { TRIALS } from "./trials.js";
import { type Way, WAYS } from "./way.js";

/** Those of a list that a comma-separated option names, in the order of the list. */
const named =
  <T extends { readonly key: string }>(all: readonly T[]) =>
  (text: string): readonly T[] => {
    const keys = text.split(",");
    const unknown = keys.find((key) => !all.some((one) => one.key === key));
    if (unknown !== undefined)
      throw new InvalidArgumentError(`"${unknown}" is none of ${all.map(({ key }) => key).join(", ")}.`);
    return all.filter(({ key }) => keys.includes(key));
  };

const positive = (text: string): number => {
  if (!(Number(text) > 0)) throw new InvalidArgumentError("It must be a number above 0.");
  return Number(text);
};

interface Options extends Pick<BenchOptions, "contenders" | "questions" | "trials" | keyof Spells> {
  readonly size: readonly (typeof SIZES)[number][];
  readonly ways: readonly { readonly key: Way }[];
  readonly against?: string;
  readonly print?: true;
}

const options = new Command("bench")
  .description("How fast every question is answered, beside a peer and the limit. See bench/README.md.")
  .option("--size <names>", "which networks", named(SIZES), [SIZES[0]])
  .option("--questions <names>", "which questions; all when absent", named(QUESTIONS), QUESTIONS)
  .option("--ways <names>", "in which ways they are asked", named(WAYS), WAYS)
  .option("--trials <names>", "which trials; all when absent", named(TRIALS), TRIALS)
  .option("--contenders <names>", "who answers; all that can here when absent", named(CONTENDERS), CONTENDERS)
  .option("--seconds <n>", "how long each is asked a round", positive, 3)
  .option("--rounds <n>", "how often all are asked", positive, 3)
  .option("--warm-seconds <n>", "how long each is asked before that, uncounted", positive, 2)
  .option(
    "--against <folder>",
    "another checkout of this project, built, whose writes are compared with ours",
  )
  .option("--print", "print the tables and leave bench/README.md as it is")
  .parse()
  .opts<Options>();

const { BENCH_NEO4J_URL: url, BENCH_NEO4J_PASSWORD: password = "" } = process.env;
const say = (line: string): void => void process.stderr.write(`${line}\n`);
if (url === undefined)
  say(
    "BENCH_NEO4J_URL is not set: only the embedded engine is measured. npm run neo4j -- start gives a database.",
  );
const hasPeer = existsSync(new URL("peer/node_modules/@neo4j/graphql", import.meta.url));
if (!hasPeer) say("The peer is not installed and not measured: npm ci --prefix bench/peer installs it.");
const contenders = options.contenders.filter(
  ({ key, on }) => (url !== undefined || on === "embedded") && (hasPeer || !key.startsWith("peer")),
);
for (const size of options.size) {
  const result = await runBench({
    ...options,
    contenders,
    ways: options.ways.map(({ key }) => key),
    against: options.against,
    size,
    service: fileURLToPath(new URL("../dist/server/main.js", import.meta.url)),
    cache: fileURLToPath(new URL("../.cache/bench", import.meta.url)),
    neo4j: url === undefined ? undefined : { url, password },
    say,
  });
  const page = new URL("README.md", import.meta.url);
  process.stdout.write(`${writeReport(size, result, options, options.print ? undefined : page)}\n`);
}
