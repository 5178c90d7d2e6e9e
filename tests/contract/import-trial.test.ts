import { once } from "node:events";
import { readdirSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { type Door, openDoor } from "../support/door.js";

let door: Door;
beforeAll(async () => {
  door = await openDoor({ environment: { MAX_TRIAL_KB: "100" } });
});
afterAll(() => door.close());

interface TrialAnswer {
  readonly format: string;
  readonly lessons: readonly { rows: string; columns: Record<string, string>; unused: string[] }[];
  readonly mapping: string;
  readonly examples: readonly { name?: string }[];
  readonly problems: readonly { file: string; line?: number; count: number; text: string }[];
  readonly report: { stakeholders: { added: number }; leftOut: number; dryRun: boolean };
}

/** What a program says that no form can. */
const PROGRAM = { "apollo-require-preflight": "1" };

async function tried(
  files: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
  headers: Record<string, string> = PROGRAM,
): Promise<{ status: number; body: unknown }> {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append("file", new Blob([text]), name);
  for (const [name, text] of Object.entries(fields)) form.append(name, text);
  const { status, body } = await door.fetch("/import/trial", { method: "POST", body: form, headers });
  return { status, body };
}

const foldersOf = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("linkages-trial-"));

const codeOf = (body: unknown): unknown =>
  (body as { errors: readonly { extensions: { code: string } }[] }).errors[0]?.extensions.code;

describe("POST /import/trial", () => {
  it("says what a file is taken for, what would come in and what would not, and leaves nothing behind", async () => {
    const before = foldersOf();
    const { status, body } = await tried({
      "orgs.csv": "name;kind;founded;Land\nFund;agency;1999;PK\nBank;nobody;;PK\nTrust;nobody;;PK\n",
    });
    const { format, lessons, examples, problems, report } = body as TrialAnswer;
    expect([status, format, report.dryRun, report.stakeholders.added, report.leftOut]).toEqual([
      ...[200, "tables", true],
      ...[1, 2],
    ]);
    expect(lessons).toMatchObject([
      { rows: "stakeholders", columns: { name: "name", kind: "kind", founded: "founded" }, unused: ["Land"] },
    ]);
    expect(examples.map(({ name }) => name)).toEqual(["Fund"]);
    expect(problems.map(({ file, line, count }) => [file, line, count])).toEqual([
      ["orgs.csv", 3, 2],
      ["orgs.csv", 2, 1],
    ]);
    expect(foldersOf().filter((name) => !before.includes(name))).toEqual([]);
    const stored = await door.ask("{ stakeholders { totalCount } }");
    expect(stored.body).toMatchObject({ data: { stakeholders: { totalCount: 0 } } });
  });

  it("shows no record among the first that is then left out", async () => {
    const { body } = await tried({
      "n.csv": "id,name,kind\n1,Fund,agency\n2,Bank,agency\n",
      "e.csv": "from,to\n1,agency:nobody\n1,2\n",
    });
    const { examples, report } = body as {
      examples: { id: string; to?: string }[];
      report: TrialAnswer["report"];
    };
    expect(report.leftOut).toBe(1);
    expect(examples.flatMap(({ to }) => to ?? [])).toEqual(["agency:n-2"]);
  });

  it("says in words what is wrong with a mapping", async () => {
    const { body } = await tried({ "a.csv": "name\nA\n" }, { mapping: "tables:\n- colums: { id: key }" });
    expect((body as { errors: { message: string }[] }).errors[0]?.message).toContain(
      'field "tables[0].colums": there is no such field; required one of file, rows, columns',
    );
  });

  it("offers the formats where files do not show theirs", async () => {
    const { status, body } = await tried({ "notes.dat": "Nothing of the kind." });
    const { format, formats } = body as { format: unknown; formats: { key: string }[] };
    expect([status, format, formats.map(({ key }) => key)]).toEqual([
      ...[200, null],
      expect.arrayContaining(["tables", "gexf", "cordis"]),
    ]);
  });

  it("reads a table whose headings say nothing by the mapping that was chosen", async () => {
    const file = { "x.csv": "Wer;Sort\nFund;agency\n" };
    const { body: first } = await tried(file);
    const { lessons, report } = first as TrialAnswer;
    expect([report.stakeholders.added, lessons[0]?.unused]).toEqual([0, ["Wer", "Sort"]]);
    const columns = { name: "Wer", kind: "Sort" };
    const mapping = JSON.stringify({ tables: [{ file: "x.csv", rows: "stakeholders", columns }] });
    const { body: then } = await tried(file, { mapping });
    expect((then as TrialAnswer).report.stakeholders.added).toBe(1);
    expect((then as TrialAnswer).mapping).toContain("name: Wer");
  });

  it("finds the format of graph files by their beginning, and puts no file outside of its folder", async () => {
    const { body } = await tried({ "../../g.json": '{"nodes":[{"id":"a"},{"id":"b"}],"links":[]}' });
    const { format, report, problems } = body as TrialAnswer;
    expect([format, report.stakeholders.added, problems.map(({ file }) => file)]).toEqual([
      ...["node-link.json", 2],
      ["g.json"],
    ]);
  });

  it.each([
    ["files that are too large", { "a.csv": "a".repeat(150_000) }, {}, PROGRAM, 413, "BODY_TOO_LARGE"],
    ["no files", {}, { format: "tables" }, PROGRAM, 400, "BAD_USER_INPUT"],
    ["an unknown format", { "a.csv": "name\nA\n" }, { format: "nothing" }, PROGRAM, 400, "BAD_USER_INPUT"],
    ["a wrong mapping", { "a.csv": "name\nA\n" }, { mapping: "tables: 5" }, PROGRAM, 400, "BAD_USER_INPUT"],
    [
      ...(["a form of another site", { "a.csv": "name\nA\n" }, {}] as const),
      ...([{ "sec-fetch-site": "cross-site", ...PROGRAM }, 403, "CROSS_SITE"] as const),
    ],
    [
      ...(["one of an older browser", { "a.csv": "name\nA\n" }, {}] as const),
      ...([{ origin: "https://other.example", ...PROGRAM }, 403, "CROSS_SITE"] as const),
    ],
    [
      ...(["one that stands nowhere", { "a.csv": "name\nA\n" }, {}] as const),
      ...([{ origin: "null" }, 403, "CROSS_SITE"] as const),
    ],
    ["what does not say whose it is", { "a.csv": "name\nA\n" }, {}, {}, 403, "CROSS_SITE"],
    [
      ...(["a table of which all is headings", { "a.csv": "a,".repeat(25_000) }, {}] as const),
      ...([{ ...PROGRAM }, 400, "BAD_USER_INPUT"] as const),
    ],
  ] as const)("refuses %s", async (_, files, fields, headers, status, code) => {
    const answer = await tried(files, fields, headers);
    expect([answer.status, codeOf(answer.body)]).toEqual([status, code]);
  });

  it("refuses what is no form, before a place is taken or a thread begun", async () => {
    const bodies = Array.from({ length: 20 }, () =>
      door.fetch("/import/trial", {
        method: "POST",
        headers: { ...PROGRAM, "content-type": "text/csv" },
        body: "name\nA\n",
      }),
    );
    const codes = (await Promise.all(bodies)).map(({ status, body }) => [status, codeOf(body)]);
    expect(codes).toEqual(Array(20).fill([400, "BAD_USER_INPUT"]));
  });

  it("takes the form of its own page, by what any browser says of it", async () => {
    for (const own of [{ "sec-fetch-site": "same-origin" }, { origin: door.url }])
      expect((await tried({ "a.csv": "name,kind\nA,agency\n" }, {}, own)).status).toBe(200);
  });

  it("shows no more of long cells and lists than can be looked at, and says what it cut", async () => {
    const long = "x".repeat(15_000);
    const { body } = await tried({ "a.csv": `name,kind,description\nFund,agency,${long}\n` });
    expect(JSON.stringify(body)).toContain(`${"x".repeat(500)}… (cut: 15000 characters)`);
    expect(JSON.stringify(body)).not.toContain("x".repeat(501));
  });

  it("ends with its time where files come slowly", async () => {
    const other = await openDoor({ environment: { TIMEOUT_MS: "200" } });
    const sending = request(`${other.url}/import/trial`, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b", "content-length": "1000", ...PROGRAM },
    });
    sending.write("--b");
    const [response] = (await once(sending, "response")) as [IncomingMessage];
    expect(response.statusCode).toBe(504);
    sending.on("error", () => undefined).destroy();
    await other.close();
  });

  it("is not there where MAX_TRIAL_KB is 0", async () => {
    const other = await openDoor({ environment: { MAX_TRIAL_KB: "0" } });
    const { status, body } = await other.fetch("/import/trial", { method: "POST", body: new FormData() });
    expect([status, codeOf(body)]).toEqual([404, "ROUTE_UNKNOWN"]);
    await other.close();
  });
});
