import { Command, InvalidArgumentError } from "commander";
import type { Named } from "../match-query.js";
import { wholeNumber } from "../whole-number.js";

interface CommunityOptions {
  readonly first: number;
  readonly members: number;
  readonly seed: number;
  readonly resolution: number;
  readonly filter?: string;
  readonly json?: true;
}

interface Community {
  readonly number: number;
  readonly size: number;
  readonly stability: number;
  readonly linkagesInside: number;
  readonly linkagesOutside: number;
  readonly members: readonly Named[];
  readonly partition: {
    readonly communities: number;
    readonly alone: number;
    readonly modularity: number;
    readonly agreement: number;
    readonly runs: number;
    readonly seed: number;
    readonly counted: { readonly stakeholders: number; readonly linkages: number };
  };
}

const COMMUNITIES = `query ($filter: NetworkFilter, $first: Int!, $seed: Int!, $resolution: Float!, $members: Int!) {
  communities(filter: $filter, first: $first, seed: $seed, resolution: $resolution) {
    number size kinds { kind count } linkagesInside linkagesOutside modularity stability
    partition { communities alone modularity agreement runs seed resolution counted { stakeholders linkages filter } }
    members(first: $members) { id name }
  }
}`;

/** `linkages communities`: who holds together. */
export const communitiesCommand = (): Command =>
  new Command("communities")
    .description("Show groups with many linkages inside and few between them, largest first.")
    .option("--first <count>", "how many communities: 1 to 100", wholeNumber(100), 20)
    .option("--members <count>", "how many members of each: 1 to 100", wholeNumber(100), 10)
    .option("--seed <number>", "the same seed gives the same communities", wholeNumber(), 1)
    .option("--resolution <number>", "above 1 more and smaller ones: 0.01 to 100", positiveNumber, 1)
    .option("--filter <json>", "in which part of the network: the API's NetworkFilter")
    .option("--json", "as JSON, one community a line")
    .action(runCommand);

function positiveNumber(text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new InvalidArgumentError("Required a number above 0.");
}

async function runCommand({ filter, json, ...variables }: CommunityOptions): Promise<void> {
  const { askApi } = await import("../ask-api.js");
  const { communities } = await askApi<{ communities: readonly Community[] }>({
    source: COMMUNITIES,
    variables,
    filter: { text: filter, type: "NetworkFilter" },
  });
  for (const one of communities)
    process.stdout.write(json === true ? `${JSON.stringify(one)}\n` : communityText(one));
  process.stderr.write(`${summary(communities)}\n`);
}

function communityText(community: Community): string {
  const { number, size, linkagesInside, linkagesOutside, stability, members } = community;
  const rest = size - members.length;
  return [
    `${number}. ${size} stakeholders; ${linkagesInside} linkages inside, ${linkagesOutside} to others; stability ${stability.toFixed(2)}`,
    ...members.map(({ id, name }) => `    ${name} [${id}]`),
    ...(rest === 0 ? [] : [`    and ${rest} more`]),
    "",
  ].join("\n");
}

function summary(communities: readonly Community[]): string {
  const [first] = communities;
  if (first === undefined) return "No communities: there are no linkages, or the filter leaves none.";
  const { partition } = first;
  return (
    `${partition.communities} communities, ${partition.alone} of them of one, among ${partition.counted.stakeholders} stakeholders; ` +
    `modularity ${partition.modularity.toFixed(2)}, agreement of ${partition.runs} runs ${partition.agreement.toFixed(2)}, seed ${partition.seed}.`
  );
}
