import { Command } from "commander";
import { HELPERS, helperText, type ShownHelper } from "../helper-text.js";
import { wholeNumber } from "../whole-number.js";

interface HelpersOptions {
  readonly topic?: string;
  readonly first: number;
  readonly json?: true;
}

/** `linkages helpers NEED…`: who can help with a need, and what proves it. */
export const helpersCommand = (): Command =>
  new Command("helpers")
    .description("Say who can help with a need: by what they offer, and by what they have done.")
    .argument("[need...]", "the need in words, such as training of cluster agents")
    .option("--topic <id>", "the topic of the need, such as topic:cda-training")
    .option("--first <count>", "how many: 1 to 100", wholeNumber(100), 10)
    .option("--json", "as JSON, one a line")
    .action(runCommand);

async function runCommand(words: readonly string[], { topic, first, json }: HelpersOptions): Promise<void> {
  const { askApi } = await import("../ask-api.js");
  const need = words.length === 0 ? null : words.join(" ");
  const { helpers } = await askApi<{ helpers: readonly ShownHelper[] }>({
    source: HELPERS,
    variables: { topic, need, first },
  });
  for (const one of helpers)
    process.stdout.write(`${json === true ? JSON.stringify(one) : helperText(one)}\n`);
  if (helpers.length === 0)
    process.stderr.write(
      "Nobody offers it or has done anything like it, in these words. Try others, or a topic of `linkages search`.\n",
    );
}
