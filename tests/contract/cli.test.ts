import { existsSync } from "node:fs";
import { join } from "node:path";
import { openGraph } from "../../server/store/graph/engines.js";
import { askedGraph, seed } from "../support/asked-graph.js";

const SEEKER = "cluster:surgical-instruments-sialkot";

describe("the commands that ask the network", () => {
  const { folder, seeded, linkages } = askedGraph();
  const empty = join(folder, "empty.graph");

  beforeAll(async () => {
    await (await openGraph({ url: empty })).close();
  });

  const json = async (args: readonly string[]): Promise<Record<string, unknown>[]> => {
    const { code, lines, errors } = await linkages([...args, "--json"]);
    expect(code === 0 ? "" : errors).toBe("");
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it("search finds what is misspelt, keeps to a kind, and asks whether something else was meant", async () => {
    const { code, lines, errors } = await linkages(["search", "surgicl", "sialcot", "--kind", "cluster"]);
    expect(code).toBe(0);
    expect(lines[0]).toContain(`~ ${SEEKER}  `);
    for (const line of lines) expect(line).toMatch(/^[ ~] cluster:/u);
    expect(errors).toBe('Did you mean "Surgical Sialkot"?\n');
    const [hit] = await json(["search", "PSIC", "--first", "1", "--type", "stakeholder"]);
    expect(hit).toMatchObject({ forgiving: false, matchedIn: "ACRONYM", node: { id: "agency:psic" } });
    const nothing = await linkages(["search", "zzzzqqqq"]);
    expect(nothing).toMatchObject({ code: 0, lines: [], errors: "Nothing is near to these words.\n" });
  });

  it("match gives as many matches as asked for, among those that the filter lets through", async () => {
    const matches = await json([
      "match",
      "agency:world-bank",
      "--first",
      "3",
      "--filter",
      '{"kinds":["CLUSTER"]}',
    ]);
    expect(matches.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    for (const { candidate, score, reasons } of matches as {
      candidate: { id: string };
      score: number;
      reasons: { contribution: number }[];
    }[]) {
      expect(candidate.id).toMatch(/^cluster:/u);
      expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9);
    }
  });

  it("team fills each seat, and says who could take it instead", async () => {
    const wanted = '{"size":4,"kinds":["UNIVERSITY"]}';
    const { lines, code } = await linkages([
      "team",
      SEEKER,
      "agency:smeda",
      "--wanted",
      wanted,
      "--first",
      "2",
    ]);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^2 members of 4: /u);
    expect(lines).toContainEqual("Seat 3, lacking UNIVERSITY");
    expect(lines[3]).toMatch(/\[university:\S+\]: .* as likely .*; brings UNIVERSITY; has worked with /u);
    expect(lines[4]).toMatch(/^ {4}[A-Z].*\.$/u);
    expect(lines).toContainEqual(expect.stringMatching(/^ {6}or .*\[university:/u));
    const refused = await linkages(["team", SEEKER, "--wanted", '{"size":1}']);
    expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining("from 2 to 30. Got 1")]);
    const broken = await linkages(["team", SEEKER, "--wanted", "{"]);
    expect([broken.code, broken.errors]).toEqual([
      2,
      'BAD_USER_INPUT: What a team shall have is JSON. Got "{". Write it as {"size": 5, "kinds": ["UNIVERSITY"]}.\n',
    ]);
  });

  it("match shows reasons with their proofs, cautions, and the linkages where asked for", async () => {
    const { lines, code } = await linkages(["match", "agency:world-bank", "--first", "1"]);
    expect(code).toBe(0);
    expect(lines[0]).toBe("  1 Punjab Small Industries Corporation [agency:psic]");
    expect(lines[1]).toMatch(/^ {4}score \d\.\d\d; \d+(?:\.\d)? times as likely .*; suggested: [A-Z_]+$/u);
    expect(lines).toContainEqual(expect.stringMatching(/^ {4}\+\d\.\d\d {2}Both work with the same/u));
    expect(lines).toContainEqual(expect.stringMatching(/ {2}Government of Punjab; \d+ linkages$/u));
    expect(lines).toContainEqual(
      expect.stringMatching(/ ! .*one partner\. \(.*\[agency:government-of-punjab\]\)$/u),
    );
    const proven = await linkages(["match", "agency:world-bank", "--first", "1", "--proofs"]);
    expect(proven.lines.length).toBeGreaterThan(lines.length);
    expect(proven.lines).toContainEqual(expect.stringContaining("[linkage:"));
    expect(lines.join("\n")).not.toContain("[linkage:");
  });

  it("opportunities names two who should meet, how each ranks the other, and who could introduce them", async () => {
    const filters = ["--between", '{"kind":{"eq":"CLUSTER"}}', "--and", '{"kind":{"eq":"UNIVERSITY"}}'];
    const [pair] = await json(["opportunities", ...filters, "--first", "1"]);
    const { lines, code } = await linkages(["opportunities", ...filters, "--first", "1"]);
    expect(code).toBe(0);
    expect(lines[0]).toMatch(/^.* \[cluster:.*\] with .* \[university:.*\]$/u);
    expect(lines[1]).toMatch(
      /^ {4}\d+\.\d: .* is number \d+ for .*, .* times as likely .*; .* is number \d+/u,
    );
    expect(lines[2]).toBe(`    ${String(pair?.["sentence"])}`);
    expect(lines[3]).toMatch(/^ {4}Could be introduced by .*\[[a-z]+:.*\]$/u);
    const refused = await linkages(["opportunities", "--between", "{", "--and", "{}"]);
    expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining("`--between` is JSON")]);
  });

  it("match explains one pair, a present partner without a rank", async () => {
    const [pair] = await json(["match", "agency:smeda", "agency:psic"]);
    expect(pair).toMatchObject({ candidate: { id: "agency:psic" }, rank: null, strength: null });
    const { lines } = await linkages(["match", "agency:smeda", "agency:psic"]);
    expect(lines[0]).toMatch(/^ {2}- .*\[agency:psic\]$/u);
    expect(lines[1]).toContain("not suggested: the two have a linkage or a common project already");
  });

  it("counts are refused beyond their range as the help tells it", async () => {
    const { code, errors } = await linkages(["match", "agency:smeda", "--first", "101"]);
    expect([code, errors]).toEqual([1, expect.stringContaining("Required a whole number from 1 to 100.")]);
  });

  it("helpers names who can help in words, each offer and undertaking with its likeness", async () => {
    const { lines } = await linkages(["helpers", "traning", "of", "cluster", "agents", "--first", "1"]);
    expect(lines[0]).toMatch(/\[agency:unido\]$/u);
    expect(lines[1]).toMatch(/^ {4}offers \(likeness 0\.\d\d\)$/u);
    expect(lines.join("\n")).toMatch(/ {4}did \(likeness 0\.\d\d\) Training-of-trainers programme/u);
  });

  it.each([
    [["match", "agency:smeda", "agency:smeda"], /^BAD_USER_INPUT: A match is between two different/u],
    [["match", "agency:nobody"], /^NOT_FOUND: There is no stakeholder with the id agency:nobody\./u],
    [["match", "agency:smda"], /^NOT_FOUND: .* Did you mean agency:smeda \(.*\)\? Find ids with `search`\./u],
    [["match", "agency:smeda", "agency:nobody"], /^NOT_FOUND: .* agency:nobody\./u],
    [["team", "agency:nobody", "agency:none"], /^NOT_FOUND: .* agency:nobody or agency:none\./u],
    [["match", "smeda"], /^BAD_USER_INPUT: The id of a stakeholder is .* Got "smeda"\./u],
    [
      ["match", "agency:smeda", "agency:psic", "--variety", "0.5"],
      /^BAD_USER_INPUT: With a candidate one pair is explained; .* Got "--variety"\./u,
    ],
    [
      ["match", "agency:smeda", "--filter", '{"kinds":["PROJECT"]}'],
      /^BAD_USER_INPUT: `filter` chooses at least one cluster, agency or university/u,
    ],
    [["helpers"], /^BAD_USER_INPUT: `topic` or `need` says what is needed\./u],
    [["helpers", "--topic", "topic:traning"], /^NOT_FOUND: .* Did you mean topic:customised-training/u],
    [["match", "agency:smeda", "--filter", "{"], /^BAD_USER_INPUT: A filter is JSON\./u],
    [
      ["match", "agency:smeda", "--filter", '{"kinds":["STATE"]}'],
      /^BAD_USER_INPUT: `kinds\.0` of a filter keeps the type MatchFilter/u,
    ],
    [["measure", "degree", "--filter", '{"avoiding":["agency:nobody"]}'], /NOT_FOUND: .* agency:nobody\./u],
  ])("%j ends with exit code 2 and says what is wrong", async (args, message) => {
    const { code, lines, errors } = await linkages(args);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toMatch(message);
  });

  it("measure ranks, knows no other measures than those it lists, and tells the number of those counted", async () => {
    const listed = await linkages(["measure"]);
    const names = listed.lines.map((line) => line.split(" ")[0]);
    expect(names).toContain("weighted-degree");
    const unknown = await linkages(["measure", "fame"]);
    expect(unknown.code).toBe(1);
    expect(unknown.errors).toContain(`Allowed choices are ${names.join(", ")}.`);
    const ranked = await linkages(["measure", "betweenness", "--first", "2"]);
    expect(ranked.lines).toEqual([
      expect.stringMatching(/^ {3}1 +0\.\d{4} {2}United Nations .*\[agency:unido\]$/u),
      expect.stringMatching(/^ {3}2 +0\.\d{4} {2}.*\[[a-z]+:\S+\]$/u),
    ]);
    expect(ranked.errors).toContain("2 of 118 with a value, among 118 stakeholders and 205 linkages; exact.");
  });

  it("stats and communities answer for a part of the network", async () => {
    const filter = ["--filter", '{"stakeholders":{"kind":{"in":["AGENCY","PROJECT"]}}}'];
    const [stats] = await json(["stats", ...filter]);
    const [largest] = await json(["communities", "--first", "1", "--members", "2", ...filter]);
    const counted = stats?.["counted"] as { stakeholders: number };
    expect(counted.stakeholders).toBeLessThan(118);
    expect(largest?.["partition"]).toMatchObject({ seed: 1, counted });
    expect(largest?.["members"]).toHaveLength(2);
    const { lines } = await linkages(["stats", ...filter]);
    expect(lines[0]).toBe(`stakeholders     ${counted.stakeholders}`);
  });

  it("say so where the network is empty, and print no number that is not one", async () => {
    const [ranking, stats, communities] = [
      await linkages(["measure", "closeness"], empty),
      await linkages(["stats"], empty),
      await linkages(["communities"], empty),
    ];
    expect([ranking.code, stats.code, communities.code]).toEqual([0, 0, 0]);
    expect(ranking.lines).toEqual([]);
    expect(ranking.errors).toContain("Nobody has a value");
    expect(stats.lines.slice(0, 3)).toEqual([
      "stakeholders     0",
      "linkages         0, between 0 pairs of partners",
      "density          -",
    ]);
    expect(stats.lines.join()).not.toMatch(/NaN|Infinity|undefined|null/u);
    expect(communities.errors).toContain("No communities");
  });

  it("verify says that all is as the log says, or what is not and the cure", async () => {
    const right = await linkages(["verify"]);
    expect(right).toEqual({
      ...{ code: 0, errors: "" },
      lines: [
        expect.stringMatching(/^\d+ stakeholders, \d+ linkages and \d+ facets at version 1$/u),
        expect.stringMatching(/^1 commits from 1 on, with \d+ changes$/u),
        "All is as the log says.",
      ],
    });
    const damaged = join(folder, "damaged.graph");
    const port = await seed(damaged);
    await port.write((tx) => tx.run("MATCH (n:Stakeholder {id: 'agency:smeda'}) SET n.name = 'Other'"));
    await port.close();
    const wrong = await linkages(["verify"], damaged);
    expect(wrong.code).toBe(1);
    expect(wrong.lines.slice(2)).toEqual([
      expect.stringMatching(
        /^FIELDS_CHANGED: records have fields .* \(1\)\. Restore a backup that was made before/u,
      ),
      "    agency:smeda",
      "Not all is as the log says.",
    ]);
    const json = await linkages(["verify", "--json"], damaged);
    expect(JSON.parse(json.lines.join(""))).toMatchObject({
      ...{ isRight: false, version: 1, commits: 1 },
      findings: [{ code: "FIELDS_CHANGED", count: 1, examples: ["agency:smeda"] }],
    });
  });

  it("make no graph where there is none", async () => {
    const mistyped = join(folder, "mistyped.graph");
    for (const args of [["match", SEEKER], ["export", "json"], ["duplicates"], ["verify"]]) {
      const { code, errors } = await linkages(args, mistyped);
      expect([code, errors]).toEqual([
        2,
        `CONFIG_INVALID: The setting GRAPH_URL must be the address of a graph that is there, for a command that only reads; got ${mistyped}: there is no such file. Correct it; or make a graph there with linkages import, or by starting the service.\n`,
      ]);
    }
    expect(existsSync(mistyped)).toBe(false);
  });

  it("say whom to ask while the service holds the graph", async () => {
    const holder = await openGraph({ url: seeded });
    const { code, errors } = await linkages(["match", SEEKER]);
    await holder.close();
    expect(code).toBe(3);
    expect(errors).toContain("GRAPH_LOCKED");
    expect(errors).toContain("ask the service that holds it: POST /graphql");
  });
});
