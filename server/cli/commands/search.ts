import { Command } from "commander";
import type { SearchType } from "../../../schema/enums.js";
import { wholeNumber } from "../whole-number.js";

interface SearchOptions {
  readonly first: number;
  readonly kind?: readonly string[];
  readonly type?: readonly string[];
  readonly filter?: string;
  readonly json?: true;
}

interface ShownResult {
  readonly type: SearchType;
  readonly forgiving: boolean;
  readonly matchedIn: string;
  readonly matchedText: string;
  readonly node: { readonly id: string; readonly name?: string; readonly title?: string } | null;
  readonly person: { readonly name: string | null; readonly linkages: readonly { id: string }[] } | null;
}

interface Answer {
  readonly searchResults: { readonly suggestion: string | null; readonly nodes: readonly ShownResult[] };
}

const SEARCH = `query ($text: String!, $types: [SearchType!], $kinds: [StakeholderKind!], $filter: StakeholderFilter, $first: Int) {
  searchResults(text: $text, types: $types, kinds: $kinds, filter: $filter, first: $first) {
    suggestion
    nodes {
      type score forgiving matchedIn matchedText
      node { id ... on Stakeholder { name } ... on Facet { name } ... on Linkage { title } }
      person { name roles linkages { id } }
    }
  }
}`;

const inCapitals = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value.toUpperCase(),
];

/** `linkages search TEXT`: what has these words, and where. */
export const searchCommand = (): Command =>
  new Command("search")
    .description(
      "Find stakeholders, linkages, people, sectors, places, topics and documents by any spelling.",
    )
    .argument("<text...>", "what to look for, such as the beginning of a name")
    .option("--first <count>", "how many hits: 1 to 100", wholeNumber(100), 10)
    .option("--kind <kind>", "only stakeholders of this kind; may be repeated", inCapitals)
    .option("--type <type>", "only this type, such as stakeholder or person; may be repeated", inCapitals)
    .option("--filter <json>", "only stakeholders that it lets through: the API's StakeholderFilter")
    .option("--json", "as JSON, one hit a line")
    .action(runCommand);

async function runCommand(text: readonly string[], options: SearchOptions): Promise<void> {
  const { askApi } = await import("../ask-api.js");
  const { kind: kinds, type: types, first, filter } = options;
  const { searchResults } = await askApi<Answer>({
    source: SEARCH,
    variables: { text: text.join(" "), first, kinds, types },
    filter: { text: filter, type: "StakeholderFilter" },
  });
  for (const hit of searchResults.nodes)
    process.stdout.write(`${options.json === true ? JSON.stringify(hit) : toLine(hit)}\n`);
  if (searchResults.suggestion !== null)
    process.stderr.write(`Did you mean "${searchResults.suggestion}"?\n`);
  if (searchResults.nodes.length === 0) process.stderr.write("Nothing is near to these words.\n");
}

/** "agency:smeda  Small and …  (ACRONYM: SMEDA)"; "~" before what has only words near to those asked for. */
function toLine({ node, person, forgiving, matchedIn, matchedText }: ShownResult): string {
  const what = node?.name ?? node?.title ?? person?.name ?? person?.linkages[0]?.id ?? "";
  return [`${forgiving ? "~" : " "} ${node?.id ?? "person"}`, what, `(${matchedIn}: ${matchedText})`].join(
    "  ",
  );
}
