import { cpSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import {
  openExplorer,
  openExplorerDoor,
  takeFile,
  waitForAddress,
  waitForStatus,
} from "../support/explorer.js";
import { type FullMatch, MATCHES, SEEKER } from "../support/full-match.js";
import { scratchFolder } from "../support/scratch-folder.js";

/** Waits until what was changed is also drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");

const picture = async (page: Page): Promise<string> => {
  await drawn(page);
  return (await page.locator(".map").screenshot()).toString("base64");
};

/** What came of suggesting somebody to the seeker; the documents tell of none. */
const MET = { candidate: "agency:unido", state: "MET", since: "2008-03", by: "agency:tdap" };

/** The seeds in a folder, with that in the seeker's record. */
function seedsWithTakeUp(folder: string): string {
  cpSync("seeds", folder, { recursive: true });
  const file = `${folder}/clusters.yaml`;
  const source = '{ document: "document:further-impacts", locator: "list 1, item 2" }';
  const takeUps = `  takeUps: [{ ${Object.entries(MET)
    .map(([name, value]) => `${name}: "${value}"`)
    .join(", ")}, sources: [${source}] }]\n`;
  const records = readFileSync(file, "utf8");
  writeFileSync(file, records.replace(`- id: ${SEEKER}\n`, `- id: ${SEEKER}\n${takeUps}`));
  return folder;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

describeInBrowser("matches in the explorer", (open) => {
  const folder = scratchFolder();
  let door: Door;
  let matches: readonly FullMatch[];
  /** The best match, and its reason with the fewest proofs of stakeholders. */
  let best: FullMatch;
  let reason: FullMatch["reasons"][number];
  const ask = async <T>(query: string, variables: unknown = {}): Promise<T> =>
    ((await door.ask(query, { variables })).body as { data: T }).data;
  const addressOf = (more: Record<string, string>): string =>
    `/?${new URLSearchParams({ select: SEEKER, ...more }).toString()}`;

  beforeAll(async () => {
    door = await openExplorerDoor({}, seedsWithTakeUp(folder));
    const { stakeholder } = await ask<{ stakeholder: { matches: FullMatch[] } }>(MATCHES, { id: SEEKER });
    matches = stakeholder.matches;
    const [first] = matches;
    const shared = first?.reasons.find(({ type }) => type === "SHARED_PARTNERS");
    if (first === undefined || shared === undefined)
      throw new Error(`The documents suggest nobody to ${SEEKER} for shared partners.`);
    [best, reason] = [first, shared];
  });
  afterAll(() => door.close());

  it("are listed as the service ranks them, as multiples and never as per cent", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door, addressOf({}));
    await page.getByRole("button", { name: "Suggest partners" }).click();
    const lines = page.locator(".matches-list > .match");
    await lines.first().waitFor();
    const names = await page.locator(".matches-list .match-name").allInnerTexts();
    expect(names.map(oneLine)).toEqual(matches.map(({ candidate }) => candidate.name));
    const words = await page.locator(".matches-list .match-more").allInnerTexts();
    expect(words.map((text) => Number(/^[\d.]+/u.exec(text)?.[0]))).toEqual(
      matches.map(({ strength }) => Number(strength.toPrecision(2))),
    );
    expect(await page.locator(".matches").innerText()).not.toContain("%");
    await page.waitForURL((url) => url.searchParams.get("match") === "");
    await lines.first().getByRole("button").first().click();
    const values = page.locator(".reason .count");
    await values.first().waitFor();
    expect((await values.allInnerTexts()).map((text) => Number(text.replace("−", "-")))).toEqual(
      best.reasons.map(({ contribution }) => Number(contribution.toFixed(2))),
    );
    expect(oneLine(await page.locator(".match-details").innerText())).toContain(
      `Score: ${best.score.toFixed(2)}.`,
    );
    for (const { meaning } of best.cautions)
      expect(await page.locator(".cautions").innerText()).toContain(meaning);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("draw the proofs of a reason on the map, while it is pointed at and while it is open", async () => {
    const { page } = await open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openExplorer(page, door, addressOf({ match: best.candidate.id }));
    const note = page.getByTestId("map-note");
    const button = page.locator(".reason > button", { hasText: "Shared partners" });
    await button.waitFor();
    // The match may bring somebody onto the map, which is then arranged anew.
    await page.locator('.map[data-state="ready"]').waitFor();
    const before = [await note.innerText(), await picture(page)];
    await button.hover();
    await note.filter({ hasText: "Shared partners:" }).waitFor();
    const pointed = [await note.innerText(), await picture(page)];
    expect(pointed[1]).not.toBe(before[1]);
    await page.mouse.move(5, 5);
    await note.filter({ hasNotText: "Shared partners:" }).waitFor();
    expect([await note.innerText(), await picture(page)]).toEqual(before);
    await button.click();
    await page.mouse.move(5, 5);
    await page.locator('.reason > button[aria-expanded="true"]').waitFor();
    await button.blur();
    expect([await note.innerText(), await picture(page)]).toEqual(pointed);
    await page.close();
  });

  it("tell of each reason what it rests on, when somebody was last active, and nobody below the average", async () => {
    const { page } = await open();
    await openExplorer(page, door, addressOf({ match: best.candidate.id }));
    await page
      .locator(".match-details .tags", { hasText: /latest dated linkage is from \d{4}|has a date/u })
      .waitFor();
    const types = await page.locator(".reason-name").allInnerTexts();
    expect(types.filter((text) => /^Shared partners: \S/u.test(text))).toHaveLength(1);
    const strengths = (await page.locator(".match-more").allInnerTexts()).flatMap((text) => {
      const [, times] = /([\d.,]+)× as likely/u.exec(text) ?? [];
      return times === undefined ? [] : [Number(times.replaceAll(",", ""))];
    });
    expect(strengths.filter((times) => times < 1)).toEqual([]);
    await page.close();
  });

  it("stand in the picture that is taken away: the suggested line, and who proves it in colour", async () => {
    const { page } = await open();
    await openExplorer(page, door, addressOf({ match: best.candidate.id, reason: reason.type }));
    await page.getByTestId("map-note").filter({ hasText: "Shared partners:" }).waitFor();
    const svg = (await takeFile(page, "Picture (SVG)")).content.toString();
    expect(svg.match(/<title>Suggested meeting<\/title>/gu)).toHaveLength(1);
    const fills = [...svg.matchAll(/fill="(#\w+)"[^>]*><title>([^<]+)<\/title>/gu)];
    const [faint] = fills.map(([, fill]) => fill).sort((a, b) => count(fills, b) - count(fills, a));
    const coloured = fills.filter(([, fill]) => fill !== faint).length;
    const ids = reason.proofs.flatMap(({ stakeholders, linkages }) => [
      ...stakeholders.map(({ id }) => id),
      ...linkages.flatMap(({ from, to }) => [from.id, to.id]),
    ]);
    expect(coloured).toBe(new Set([SEEKER, best.candidate.id, ...ids]).size);
    await page.close();
  });

  it("bring the two and the proofs onto a map that lacks them, and take them off again with undo", async () => {
    const { page } = await open();
    await openExplorer(page, door, addressOf({ scope: "picked", show: SEEKER, match: "" }));
    await waitForStatus(page, /^1 stakeholder, /u);
    await page.locator(".match > button").first().click();
    await waitForStatus(page, "2 stakeholders, ");
    await page.locator(".reason > button", { hasText: "Shared partners" }).click();
    await page
      .getByTestId("status")
      .filter({ hasNotText: /^2 stakeholders/u })
      .waitFor();
    await page.getByTestId("map-note").filter({ hasNotText: "not on the map" }).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await waitForStatus(page, "2 stakeholders, ");
    await page.goBack();
    await waitForStatus(page, "1 stakeholder, ");
    await page.close();
  });

  it("tell what came of a suggestion, in the list, in the open match and with the seeker's facts", async () => {
    const { page } = await open();
    await openExplorer(page, door, addressOf({ match: MET.candidate }));
    const told = page.locator(".match-details .exchanges");
    await told.waitFor();
    expect(oneLine(await told.innerText())).toContain("they met, March 2008 Brought together by");
    expect(await told.getByRole("button", { name: "Trade Development Authority of Pakistan" }).count()).toBe(
      1,
    );
    const line = page.locator('.match > button[aria-expanded="true"] .match-more');
    expect(await line.innerText()).toContain("they met, March 2008");
    await openExplorer(page, door, addressOf({}));
    const facts = page.locator(".details .exchanges", { hasText: "they met" });
    await facts.getByRole("button", { name: "United Nations Industrial" }).waitFor();
    await page.close();
  });

  it("say when filters keep the two off the map, and clear them", async () => {
    const { page } = await open();
    await openExplorer(
      page,
      door,
      addressOf({ kind: "UNIVERSITY", strict: "yes", match: best.candidate.id }),
    );
    await page.getByText("The filters hide one of them, or both.").waitFor();
    await page
      .getByTestId("map-note")
      .filter({ hasText: "2 of these stakeholders are not on the map" })
      .waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await page.getByTestId("map-note").filter({ hasNotText: "not on the map" }).waitFor();
    await page.waitForURL((url) => !url.searchParams.has("kind"));
    await page.close();
  });

  it("tell what would lift a candidate, as the service ranks it anew", async () => {
    const second = matches[1];
    if (second === undefined) throw new Error("There is no second match.");
    const { match } = await ask<{ match: { counterfactuals: { rankAfter: number }[] } }>(
      "query ($seeker: ID!, $candidate: ID!) { match(seeker: $seeker, candidate: $candidate) { counterfactuals { rankAfter } } }",
      { seeker: SEEKER, candidate: second.candidate.id },
    );
    const { page } = await open();
    await openExplorer(page, door, addressOf({ match: second.candidate.id }));
    await page.getByRole("button", { name: "What would raise its rank?" }).click();
    const changes = page.locator(".lifts li, .lifts > p");
    await changes.first().waitFor();
    expect((await changes.allInnerTexts()).map((text) => Number(/ to (\d+):/u.exec(text)?.[1]))).toEqual(
      match.counterfactuals.length === 0 ? [NaN] : match.counterfactuals.map(({ rankAfter }) => rankAfter),
    );
    await page.close();
  });

  it("introduce those that the filters choose, each pair drawn and named with who could introduce them", async () => {
    const { page, complaints } = await open();
    await openExplorer(page, door, "/?kind=CLUSTER&tab=introductions&meet=UNIVERSITY");
    const { opportunities } = await ask<{
      opportunities: { sentence: string; match: { seeker: { name: string }; candidate: { name: string } } }[];
    }>(
      "{ opportunities(between: { kind: { in: [CLUSTER] } }, and: { kind: { eq: UNIVERSITY } }, first: 20) { sentence match { seeker { name } candidate { name } } } }",
    );
    await page.locator(".matches-list > .match").first().waitFor();
    const names = (await page.locator(".matches-list .match-name").allInnerTexts()).map(oneLine);
    expect(names).toEqual(
      opportunities.map(({ match }) => `${match.seeker.name} with ${match.candidate.name}`),
    );
    expect(await page.locator(".matches-list .match-why").allInnerTexts()).toEqual(
      opportunities.map(({ sentence }) => sentence),
    );
    const [name, why] = await Promise.all(
      [".match-name", ".match-why"].map((part) =>
        page.locator(`.matches-list ${part}`).first().boundingBox(),
      ),
    );
    expect(why?.y ?? 0).toBeGreaterThanOrEqual((name?.y ?? Infinity) + (name?.height ?? 0) - 1);
    await page.getByText(`${opportunities.length} suggested meetings.`).waitFor();
    const all = await picture(page);
    await page.locator(".matches-list .match-name").first().hover();
    await page.getByText("Suggested meeting: ").first().waitFor();
    expect(await picture(page)).not.toBe(all);
    await page.locator(".matches select").selectOption("AGENCY");
    await page.waitForURL((url) => url.searchParams.get("meet") === "AGENCY");
    expect(complaints).toEqual([]);
  });

  it("can be stopped and asked for again, and say what to do when nobody is asked about or known", async () => {
    const { page } = await open();
    let isHeld = true;
    await page.route("**/graphql", async (route) => {
      if (isHeld && (route.request().postData() ?? "").includes("MatchesOf")) return;
      await route.continue();
    });
    await openExplorer(page, door, addressOf({ match: "" }));
    await page.locator(".matches").getByRole("button", { name: "Stop" }).click();
    await page
      .locator(".matches")
      .getByRole("alert")
      .filter({ hasText: "You stopped the loading." })
      .waitFor();
    isHeld = false;
    await page.locator(".matches").getByRole("button", { name: "Try again" }).click();
    await page.locator(".matches-list > .match").first().waitFor();
    await openExplorer(page, door, addressOf({ match: "agency:nobody" }));
    await page.locator(".matches").getByRole("alert").filter({ hasText: "agency:nobody" }).waitFor();
    await openExplorer(page, door, "/?match=");
    await page.getByRole("combobox", { name: "For whom" }).fill("lums");
    await page
      .getByRole("option", { name: /Lahore University/u })
      .first()
      .click();
    await page.locator(".matches-list > .match").first().waitFor();
    await waitForAddress(page, "select=university:lums");
    await page.close();
  });
});

const count = (fills: readonly RegExpExecArray[], fill: string | undefined): number =>
  fills.filter(([, other]) => other === fill).length;
