import { Command } from "commander";
import type { MatchHorizon } from "../../../schema/vocabulary.js";
import { badInput, LinkagesError } from "../../errors.js";
import { MATCHES, type Named, PAIR, type ShownMatch } from "../match-query.js";
import { matchText } from "../match-text.js";
import { horizonOption } from "../horizon-option.js";
import { share } from "../share.js";
import { wholeNumber } from "../whole-number.js";

interface MatchOptions {
  readonly first: number;
  readonly filter?: string;
  readonly horizon: MatchHorizon;
  readonly variety: number;
  readonly proofs?: true;
  readonly json?: true;
}

/** `linkages match ID [CANDIDATE]`: whom to meet next and why, or what speaks for one pair. */
export const matchCommand = (): Command =>
  new Command("match")
    .description("Say whom a stakeholder should meet next, why, and what proves it.")
    .argument("<id>", "who seeks, such as cluster:surgical-instruments-sialkot")
    .argument("[candidate]", "explain this one pair, whether it would be suggested or not")
    .option("--first <count>", "how many matches: 1 to 100", wholeNumber(100), 10)
    .option(
      "--filter <json>",
      'which candidates: the API\'s MatchFilter, such as {"kinds":["UNIVERSITY"],"candidates":{"place":{"eq":"place:punjab"}}}',
    )
    .addOption(horizonOption())
    .option("--variety <share>", "from 0 to 1: who is like one before it comes later", share, 0)
    .option("--proofs", "name every linkage behind a reason")
    .option("--json", "as JSON, one match a line, with every linkage")
    .action(runCommand);

async function runCommand(
  seeker: string,
  candidate: string | undefined,
  options: MatchOptions,
  command: Command,
): Promise<void> {
  if (candidate !== undefined) checkPairOptions(command);
  const matches =
    candidate === undefined ? await bestOf(seeker, options) : await explained(seeker, candidate, options);
  const show = (match: ShownMatch): string =>
    options.json === true ? JSON.stringify(match) : matchText(match, options.proofs === true);
  for (const match of matches) process.stdout.write(`${show(match)}\n`);
  if (matches.length === 0) process.stderr.write(NOBODY);
}

const NOBODY =
  "Nobody is left to suggest: each candidate is a partner already, declined, or is less likely than the average one. `linkages match ID CANDIDATE` says which.\n";

/** What chooses from a list says nothing of one pair. */
function checkPairOptions(command: Command): void {
  const given = ["first", "filter", "variety"].filter((name) => command.getOptionValueSource(name) === "cli");
  if (given.length > 0)
    throw badInput(
      "With a candidate one pair is explained; `--first`, `--filter` and `--variety` choose from a list.",
      given.map((name) => `--${name}`).join(", "),
      "Leave out the candidate, or these.",
    );
}

/** Fails for an id that is nobody's. */
const KNOWN = "query ($seeker: ID!) { network(around: [$seeker], depth: 0, maxNodes: 1) { nodes { id } } }";

async function bestOf(
  seeker: string,
  { first, filter, horizon, variety }: MatchOptions,
): Promise<readonly ShownMatch[]> {
  const { askApi } = await import("../ask-api.js");
  const { stakeholder } = await askApi<{
    stakeholder: (Named & { matches: readonly ShownMatch[] }) | null;
  }>({
    source: MATCHES,
    variables: { seeker, first, horizon, variety },
    filter: { text: filter, type: "MatchFilter" },
  });
  if (stakeholder !== null) return stakeholder.matches;
  // Says what may have been meant.
  await askApi({ source: KNOWN, variables: { seeker } });
  throw new LinkagesError("NOT_FOUND", { what: "stakeholder", id: seeker, cure: "Find ids with `search`." });
}

async function explained(
  seeker: string,
  candidate: string,
  { horizon }: MatchOptions,
): Promise<readonly ShownMatch[]> {
  const { askApi } = await import("../ask-api.js");
  const { match } = await askApi<{ match: ShownMatch | null }>({
    source: PAIR,
    variables: { seeker, candidate, horizon },
  });
  return match === null ? [] : [match];
}
