import { Command } from "commander";
import type { MatchHorizon } from "../../../schema/vocabulary.js";
import { badInput } from "../../errors.js";
import { horizonOption } from "../horizon-option.js";
import { OPPORTUNITIES, type ShownOpportunity } from "../match-query.js";
import { opportunityText } from "../opportunity-text.js";
import { tellWorking } from "../tell-working.js";
import { wholeNumber } from "../whole-number.js";

interface OpportunityOptions {
  readonly between: string;
  readonly and: string;
  readonly first: number;
  readonly perStakeholder: number;
  readonly horizon: MatchHorizon;
  readonly json?: true;
}

/** `linkages opportunities`: the best introductions that nobody has made, between two choices of stakeholders. */
export const opportunitiesCommand = (): Command =>
  new Command("opportunities")
    .description(
      "Say which two should meet who are not linked, best for both first, why, and who could introduce them.",
    )
    .requiredOption(
      "--between <json>",
      'whom to introduce: the API\'s StakeholderFilter, such as {"kind":{"eq":"CLUSTER"}}',
    )
    .requiredOption("--and <json>", 'to whom: the same, such as {"kind":{"eq":"UNIVERSITY"}}')
    .option("--first <count>", "how many pairs: 1 to 100", wholeNumber(100), 10)
    .option("--per-stakeholder <count>", "in how many pairs one may be: 1 to 100", wholeNumber(100), 3)
    .addOption(horizonOption())
    .option("--json", "as JSON, one pair a line, with all reasons of both sides")
    .action(runCommand);

async function runCommand(options: OpportunityOptions): Promise<void> {
  const { askApi } = await import("../ask-api.js");
  const { first, perStakeholder, horizon } = options;
  const asked = askApi<{ opportunities: readonly ShownOpportunity[] }>({
    source: OPPORTUNITIES,
    variables: {
      first,
      perStakeholder,
      horizon,
      between: toFilter("between", options),
      and: toFilter("and", options),
    },
  });
  const { opportunities } = await tellWorking("Looking at pairs", asked);
  for (const one of opportunities)
    process.stdout.write(`${options.json === true ? JSON.stringify(one) : opportunityText(one)}\n`);
  if (opportunities.length === 0)
    process.stderr.write("No two are left to introduce who would both gain by it.\n");
}

/** The API says what is wrong with a filter; that it is JSON is seen here. */
function toFilter(name: "between" | "and", options: OpportunityOptions): unknown {
  try {
    return JSON.parse(options[name]);
  } catch {
    throw badInput(`\`--${name}\` is JSON.`, options[name], 'Write for instance {"kind":{"eq":"CLUSTER"}}.');
  }
}
