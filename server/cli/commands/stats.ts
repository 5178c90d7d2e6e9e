import { Command } from "commander";

interface StatsOptions {
  readonly filter?: string;
  readonly json?: true;
}

interface Stats {
  readonly counted: { readonly stakeholders: number; readonly linkages: number };
  readonly pairs: number;
  readonly density: number | null;
  readonly meanDegree: number | null;
  readonly components: { readonly count: number; readonly largest: number; readonly isolated: number };
  readonly diameter: { readonly atLeast: number; readonly atMost: number } | null;
  readonly transitivity: number | null;
  readonly clustering: number | null;
  readonly reciprocity: number | null;
  readonly assortativity: number | null;
  readonly cutVertices: number;
  readonly bridgeCount: number;
  readonly degrees: readonly { readonly size: number; readonly count: number }[];
  readonly mixing: readonly {
    readonly kinds: readonly string[];
    readonly linkages: number;
    readonly expected: number;
    readonly ratio: number | null;
  }[];
}

const STATS = `query ($filter: NetworkFilter) {
  networkStats(filter: $filter) {
    counted { stakeholders linkages filter } stakeholderKinds { kind count } linkageKinds { kind count }
    pairs density meanDegree components { count largest isolated sizes { size count } } diameter { atLeast atMost exact }
    transitivity clustering reciprocity degrees { size count } mixing { kinds linkages expected ratio } assortativity
    cutVertices bridgeCount bridges(first: 100) { between { id name } linkageCount cutsOff }
  }
}`;

/** `linkages stats`: the network as a whole. */
export const statsCommand = (): Command =>
  new Command("stats")
    .description("Say how large, dense and connected the network is, and which kinds seek each other.")
    .option("--filter <json>", "which part of the network: the API's NetworkFilter")
    .option("--json", "as JSON, with every field of the API's networkStats")
    .action(runCommand);

async function runCommand({ filter, json }: StatsOptions): Promise<void> {
  const { askApi } = await import("../ask-api.js");
  const { networkStats } = await askApi<{ networkStats: Stats }>({
    source: STATS,
    filter: { text: filter, type: "NetworkFilter" },
  });
  process.stdout.write(json === true ? `${JSON.stringify(networkStats)}\n` : statsText(networkStats));
}

/** Numbers that there are none of, such as the density of one stakeholder, show as a dash. */
const shown = (value: number | null): string =>
  value === null ? "-" : Number.isInteger(value) ? String(value) : value.toPrecision(3);

function statsText(stats: Stats): string {
  const { components, diameter } = stats;
  const line = (name: string, value: string): string => `${name.padEnd(16)} ${value}\n`;
  const degrees = stats.degrees.map(({ size, count }) => `${size}: ${count}`).join(", ");
  return [
    line("stakeholders", shown(stats.counted.stakeholders)),
    line("linkages", `${stats.counted.linkages}, between ${stats.pairs} pairs of partners`),
    line("density", shown(stats.density)),
    line("mean degree", shown(stats.meanDegree)),
    line(
      "components",
      `${components.count}; the largest has ${components.largest}, ${components.isolated} stand alone`,
    ),
    line("diameter", diameter === null ? "-" : rangeOf(diameter)),
    line("transitivity", shown(stats.transitivity)),
    line("clustering", shown(stats.clustering)),
    line("reciprocity", shown(stats.reciprocity)),
    line("assortativity", shown(stats.assortativity)),
    line("cut vertices", shown(stats.cutVertices)),
    line("bridges", shown(stats.bridgeCount)),
    line("partners: who", degrees === "" ? "-" : degrees),
    ...stats.mixing.map(({ kinds, linkages, expected, ratio }) =>
      line(
        "kinds",
        `${kinds.join(" - ")}: ${linkages} linkages, ${expected.toFixed(1)} expected, ratio ${shown(ratio)}`,
      ),
    ),
  ].join("");
}

const rangeOf = ({ atLeast, atMost }: { atLeast: number; atMost: number }): string =>
  atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
