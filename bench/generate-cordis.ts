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
  const random = seededRandom(wanted.seed);
  const share = examples.organisations.length / (examples.organisations.length + examples.projects.length);
  // One stakeholder is the funder.
  const organisations = Math.round((wanted.stakeholders - 1) * share);
  const projects = wanted.stakeholders - 1 - organisations;
  const pick = await writeOrganisations(join(to, "organisations.csv"), organisations, examples, random);
  const originals = Array.from({ length: projects }, () => random.below(examples.projects.length));
  await writeTable(
    join(to, "projects.csv"),
    "rcn,start_date,end_date,ec_max_contribution,total_cost,programme_parts",
    projectRows(originals, examples),
  );
  await writeTable(
    join(to, "participations.csv"),
    "rcn,pic,role,ec_contribution,start_date,end_date",
    participationRows(originals, examples, wanted.linkages, pick, random),
  );
}

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

/** Writes the organisations and gives back what draws one of them by degree. */
async function writeOrganisations(
  file: string,
  count: number,
  { organisations, degrees }: Examples,
  random: SeededRandom,
): Promise<() => number> {
  const sums = new Float64Array(count);
  let sum = 0;
  await writeTable(
    file,
    "pic,name,activity_type,country_iso2",
    (function* () {
      for (let pic = 0; pic < count; pic += 1) {
        const original = random.below(organisations.length);
        const { name = "", activity_type: type, country_iso2: country } = organisations[original] as Cells;
        sums[pic] = sum += degrees[original] ?? 0;
        yield [pic, name === "" ? "" : `"${name.replaceAll('"', '""')} ${pic}"`, type, country];
      }
    })(),
  );
  return () => lowerBound(sums, random.next() * sum);
}

function* projectRows(originals: readonly number[], { projects }: Examples): Generator<unknown[]> {
  for (const [rcn, original] of originals.entries()) {
    const { start_date, end_date, ec_max_contribution, total_cost, programme_parts } = projects[
      original
    ] as Cells;
    yield [rcn, start_date, end_date, ec_max_contribution, total_cost, programme_parts];
  }
}

/** Ends when there are as many linkages as wanted: one for each stated grant, one or two for each participation. */
function* participationRows(
  originals: readonly number[],
  { projects, sizes, funded }: Examples,
  linkages: number,
  pick: () => number,
  random: SeededRandom,
): Generator<unknown[]> {
  const stated = originals.filter(
    (original) => Number(projects[original]?.["ec_max_contribution"] || "NA") >= 0,
  );
  let left = linkages - stated.length;
  const wantedRows = left / (1 + funded);
  const scale = wantedRows / originals.reduce((sum, original) => sum + (sizes[original] ?? 1), 0);
  let carry = 0;
  for (const [rcn, original] of originals.entries()) {
    const { start_date, end_date } = projects[original] as Cells;
    const exact = (sizes[original] ?? 1) * scale + carry;
    const isLast = rcn === originals.length - 1;
    const wanted = isLast ? Infinity : Math.max(1, Math.round(exact));
    carry = exact - wanted;
    const mine = new Set<number>();
    while (mine.size < wanted && left > 0) {
      const pic = pick();
      if (mine.has(pic)) continue;
      const role = mine.size === 0 ? "coordinator" : "participant";
      mine.add(pic);
      const isFunded = left > 1 && random.chance(funded);
      left -= isFunded ? 2 : 1;
      yield [rcn, pic, role, isFunded ? 1 + random.below(900_000) : "", start_date, end_date];
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
