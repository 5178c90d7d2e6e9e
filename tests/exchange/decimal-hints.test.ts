import type { FileLesson } from "../../server/exchange/importing/lesson.js";
import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, type Files, importFiles } from "../support/exchange.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

const SUMS = 'A,B,1.500,EUR\nA,C,1.700,EUR\nB,C,"1.000,50",EUR\n';

/** What is said of the decimals of a table of linkages, in a dry run and in an import: the same. */
async function said(rows: string, nodes?: string): Promise<{ texts: string[]; sign: string | undefined }> {
  const paths = [await files.write("links.csv", `from,to,amount,currency\n${rows}`)];
  if (nodes !== undefined) paths.unshift(await files.write("nodes.csv", nodes));
  const lessons: FileLesson[] = [];
  const learn = (lesson: FileLesson): number => lessons.push(lesson);
  const texts = async (dryRun: boolean): Promise<string[]> =>
    (await importFiles(port, "tables", paths, { dryRun, learn })).problems
      .map(({ text }) => text)
      .filter((text) => text.includes("--decimal") || text.includes("decimal signs"));
  const dry = await texts(true);
  const { decimal } = lessons.at(-1) as FileLesson;
  expect(await texts(false)).toEqual(dry);
  return { texts: dry, sign: decimal };
}

describe("numbers with two readings", () => {
  it.each([
    ["ends that no table has", undefined],
    ["ends of a table", "name\nA\nB\nC\n"],
  ])("are told with both readings and with what the others show, beside %s", async (_, nodes) => {
    const { texts, sign } = await said(SUMS, nodes);
    expect([texts, sign]).toEqual([
      [
        expect.stringContaining('"1.500" is 1.5 with `--decimal .`, 1500 with `--decimal ,`.'),
        expect.stringContaining('"1.700" is 1.7 with'),
        'Guess: the other numbers of the file, such as "1.000,50", have the decimal sign ",". Say --decimal , where that holds for those with two readings too.',
      ],
      ",",
    ]);
  });

  it("are told where the others have both signs", async () => {
    const { texts, sign } = await said(`${SUMS}A,B,"1,000.75",EUR\n`);
    expect([texts.at(-1), sign]).toEqual([
      expect.stringContaining('both decimal signs, "," ("1.000,50") and "." ("1,000.75")'),
      undefined,
    ]);
  });
});
