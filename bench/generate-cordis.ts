import { createReadStream, createWriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { parse } from "csv-parse";
import { seededRandom, type SeededRandom } from "../tests/support/seeded-random.js";

/** How much there shall be in the graph after the import. */
export interface Wanted {
  readonly stakeholders: number;
  readonly linkages: number;
  readonly seed: number;
}

type Cells = Readonly<Record<string, string>>;

/** The tables that an example is taken from. */
interface Examples {
  readonly organisations: readonly Cells[];
  readonly projects: readonly Cells[];
  /** How many take part in each project, and in how many each organisation takes part. */
  readonly sizes: readonly number[];
  readonly degrees: readonly number[];
  /** The share of participations whose sum is stated: those make two linkages. */
  readonly funded: number;
}

/**
 * Writes tables of CORDIS's form and shape, row by row: each new organisation and project is a copy of a random real
 * one under a number of its own; a project has as many participants as its original times a constant, drawn by the
 * degrees of the organisations' originals. So both distributions of degrees keep their shape. The same seed writes the
 * same bytes.
 */
export async function generateCordis(from: string, to: string, wanted: Wanted): Promise<void> {
  const examples = await readExamples(from);
  const drawn = drawOriginals(examples, wanted);
  await writeTable(
    join(to, "organisations.csv"),
    "pic,name,activity_type,country_iso2",
    organisationRows(drawn.organisations, examples),
  );
  await writeTable(
    join(to, "projects.csv"),
    "rcn,start_date,end_date,ec_max_contribution,total_cost,programme_parts",
    projectRows(drawn.projects, examples),
  );
  await writeTable(
    join(to, "participations.csv"),
    "rcn,pic,role,ec_contribution,start_date,end_date",
    participationRows(drawn, examples, wanted.linkages),
  );
}

/** The same network without texts, for simulations in memory: numbers 0 for the funder, then organisations, then projects. */
export interface MadeNetwork {
  readonly organisations: number;
  readonly projects: number;
  /** Each linkage in turn; the object is the same each time, so take what you need of it at once. */
  linkages(): Generator<MadeLinkage>;
}

export interface MadeLinkage {
  kind: "FUNDING" | "IMPLEMENTATION" | "COLLABORATION";
  from: number;
  to: number;
}

/** Draws what generateCordis writes; nothing is kept but a number for each stakeholder. `linkages` can be asked once. */
export async function makeNetwork(from: string, wanted: Wanted): Promise<MadeNetwork> {
  const examples = await readExamples(from);
  const drawn = drawOriginals(examples, wanted);
  const [organisations, projects] = [drawn.organisations.length, drawn.projects.length];
  return {
    organisations,
    projects,
    *linkages() {
      const linkage: MadeLinkage = { kind: "FUNDING", from: 0, to: 0 };
      for (const [rcn, original] of drawn.projects.entries())
        if (isStated(examples, original)) {
          linkage.to = 1 + organisations + rcn;
          yield linkage;
        }
      for (const { rcn, pic, isLead, sum } of participations(drawn, examples, wanted.linkages)) {
        linkage.kind = isLead ? "IMPLEMENTATION" : "COLLABORATION";
        linkage.from = 1 + pic;
        linkage.to = 1 + organisations + rcn;
        yield linkage;
        if (sum === undefined) continue;
        linkage.kind = "FUNDING";
        [linkage.from, linkage.to] = [linkage.to, linkage.from];
        yield linkage;
      }
    },
  };
}

/** Which example everything is a copy of, and what draws an organisation by degree. */
interface Drawn {
  readonly organisations: Int32Array;
  readonly projects: Int32Array;
  readonly pick: () => number;
  readonly random: SeededRandom;
}

function drawOriginals(examples: Examples, wanted: Wanted): Drawn {
  const random = seededRandom(wanted.seed);
  const share = examples.organisations.length / (examples.organisations.length + examples.projects.length);
  // One stakeholder is the funder.
  const count = Math.round((wanted.stakeholders - 1) * share);
  const organisations = new Int32Array(count).map(() => random.below(examples.organisations.length));
  const projects = new Int32Array(wanted.stakeholders - 1 - count).map(() =>
    random.below(examples.projects.length),
  );
  const sums = new Float64Array(count);
  let sum = 0;
  for (const [pic, original] of organisations.entries()) sums[pic] = sum += examples.degrees[original] ?? 0;
  return { organisations, projects, pick: () => lowerBound(sums, random.next() * sum), random };
}

/** Whether the sum that a project was granted is known: that is a linkage. */
const isStated = ({ projects }: Examples, original: number): boolean =>
  Number(projects[original]?.["ec_max_contribution"] || "NA") >= 0;

async function readExamples(folder: string): Promise<Examples> {
  const read = async (file: string): Promise<Cells[]> =>
    (await createReadStream(join(folder, file))
      .pipe(parse({ columns: true }))
      .toArray()) as Cells[];
  const organisations = await read("organisations.csv");
  const projects = await read("projects.csv");
  const sizes = new Map<string, number>();
  const degrees = new Map<string, number>();
  let [rows, funded] = [0, 0];
  for (const { rcn = "", pic = "", ec_contribution: sum } of await read("participations.csv")) {
    sizes.set(rcn, (sizes.get(rcn) ?? 0) + 1);
    degrees.set(pic, (degrees.get(pic) ?? 0) + 1);
    rows += 1;
    if (Number.isFinite(Number.parseFloat(sum ?? ""))) funded += 1;
  }
  return {
    organisations,
    projects,
    sizes: projects.map(({ rcn = "" }) => sizes.get(rcn) ?? 1),
    degrees: organisations.map(({ pic = "" }) => degrees.get(pic) ?? 0),
    funded: funded / rows,
  };
}

function* organisationRows(originals: Int32Array, { organisations }: Examples): Generator<unknown[]> {
  for (const [pic, original] of originals.entries()) {
    const { name = "", activity_type: type, country_iso2: country } = organisations[original] as Cells;
    yield [pic, name === "" ? "" : `"${name.replaceAll('"', '""')} ${pic}"`, type, country];
  }
}

function* projectRows(originals: Int32Array, { projects }: Examples): Generator<unknown[]> {
  for (const [rcn, original] of originals.entries()) {
    const { start_date, end_date, ec_max_contribution, total_cost, programme_parts } = projects[
      original
    ] as Cells;
    yield [rcn, start_date, end_date, ec_max_contribution, total_cost, programme_parts];
  }
}

function* participationRows(drawn: Drawn, examples: Examples, linkages: number): Generator<unknown[]> {
  for (const { rcn, pic, isLead, sum } of participations(drawn, examples, linkages)) {
    const { start_date, end_date } = examples.projects[drawn.projects[rcn] ?? 0] as Cells;
    yield [rcn, pic, isLead ? "coordinator" : "participant", sum ?? "", start_date, end_date];
  }
}

interface Participation {
  readonly rcn: number;
  readonly pic: number;
  readonly isLead: boolean;
  /** The organisation's share of the money, which is a linkage too. */
  readonly sum: number | undefined;
}

/** Ends when there are as many linkages as wanted: one for each stated grant, one or two for each participation. */
function* participations(
  { projects, pick, random }: Drawn,
  examples: Examples,
  linkages: number,
): Generator<Participation> {
  const { sizes, funded } = examples;
  let left = linkages - projects.filter((original) => isStated(examples, original)).length;
  const wantedRows = left / (1 + funded);
  const scale = wantedRows / projects.reduce((sum, original) => sum + (sizes[original] ?? 1), 0);
  let carry = 0;
  for (const [rcn, original] of projects.entries()) {
    const exact = (sizes[original] ?? 1) * scale + carry;
    const isLast = rcn === projects.length - 1;
    const wanted = isLast ? Infinity : Math.max(1, Math.round(exact));
    carry = exact - wanted;
    const mine = new Set<number>();
    while (mine.size < wanted && left > 0) {
      const pic = pick();
      if (mine.has(pic)) continue;
      const isLead = mine.size === 0;
      mine.add(pic);
      const isFunded = left > 1 && random.chance(funded);
      left -= isFunded ? 2 : 1;
      yield { rcn, pic, isLead, sum: isFunded ? 1 + random.below(900_000) : undefined };
    }
  }
}

async function writeTable(file: string, headings: string, rows: Iterable<unknown[]>): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`${headings}\n`);
  for (const row of rows) if (!stream.write(`${row.join(",")}\n`)) await once(stream, "drain");
  stream.end();
  await once(stream, "finish");
}

/** The first index whose running sum is above the value. */
function lowerBound(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
