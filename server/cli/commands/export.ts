import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Argument, Command, Option } from "commander";
import { badInput } from "../../errors.js";
import type { ExportedNetwork, ExportFormat } from "../../exchange/format.js";
import { FORMATS } from "../../exchange/formats.js";
import { readFilter } from "../../exchange/reading/read-filter.js";
import { type ExportFilter, exportRepository } from "../../store/repositories/export-repository.js";
import { withGraph } from "../open-cli-graph.js";

interface ExportOptions {
  readonly filter?: string;
  readonly out?: string;
  readonly for?: "spreadsheet";
}

/** `linkages export FORMAT`, to standard output or a file. */
export const exportCommand = (): Command =>
  new Command("export")
    .description("Write the network, or a part of it, as a file that other tools read.")
    .addArgument(
      new Argument(
        "<format>",
        FORMATS.map(({ key, description }) => `${key}: ${description}`).join(" "),
      ).choices(FORMATS.map(({ key }) => key)),
    )
    .option(
      "--filter <json>",
      'which part: the API\'s NetworkFilter, such as {"linkages":{"kind":{"eq":"FUNDING"}}}',
    )
    .option("--out <file>", "where to write; by default standard output")
    .addOption(
      new Option(
        "--for <program>",
        "csv alone: with a byte-order mark, and texts that would be formulas disarmed; not to be imported again",
      ).choices(["spreadsheet"]),
    )
    .action(runCommand);

async function runCommand(key: string, { filter, out, for: program }: ExportOptions): Promise<void> {
  const format = FORMATS.find((one) => one.key === key) as ExportFormat;
  const write =
    program === undefined ? (network: ExportedNetwork) => format.write(network) : format.writeForSpreadsheets;
  if (write === undefined)
    throw badInput("Of the formats, csv alone is written for spreadsheets.", key, "Leave --for out.");
  const part = filter === undefined ? {} : await checkedFilter(filter);
  await withGraph(`Ask the service that holds it with GET /export/${key}, or stop it.`, async (port) => {
    const bytes = Readable.from(write(exportRepository(port, part)), { objectMode: false });
    if (out === undefined) {
      await pipeline(bytes, process.stdout, { end: false });
      return;
    }
    await writeWhole(out, bytes);
  });
  if (format.lacks !== undefined) process.stderr.write(`${format.lacks}\n`);
}

/** A file under its own name is a whole file; throws BAD_USER_INPUT where it cannot be written. */
async function writeWhole(out: string, bytes: Readable): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(bytes, createWriteStream(part));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && "syscall" in error)
      throw badInput("An export goes to a file that can be written.", error.message, "Name another --out.");
    throw error;
  }
}

/** The schema is built for a filter alone: it takes longer than the rest of the start. */
async function checkedFilter(filter: string): Promise<ExportFilter> {
  const { buildGraphqlSchema } = await import("../../api/graphql-schema.js");
  return readFilter(filter, await buildGraphqlSchema());
}
