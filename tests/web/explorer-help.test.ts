import { describeInBrowser } from "../support/browser.js";
import type { Door } from "../support/door.js";
import { openExplorer, openExplorerDoor, waitForAddress } from "../support/explorer.js";

const NEED = "training in inventory management";
const TEAM = ["cluster:surgical-instruments-sialkot", "agency:smeda"];
const WANTED = { size: 5, kinds: ["UNIVERSITY"], places: ["place:lahore"], newPartners: 1 };

interface Named {
  readonly name: string;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

describeInBrowser("help and teams in the explorer", (open) => {
  let door: Door;
  const ask = async <T>(query: string, variables: unknown = {}): Promise<T> =>
    ((await door.ask(query, { variables })).body as { data: T }).data;
  const namesOf = async (what: string): Promise<string[]> =>
    (await ask<{ all: { stakeholder: Named }[] }>(`{ all: ${what} { stakeholder { name } } }`)).all.map(
      ({ stakeholder }) => stakeholder.name,
    );

  beforeAll(async () => {
    door = await openExplorerDoor();
  });
  afterAll(() => door.close());

  it("a need leads on to those who can help, each with what proves it", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?select=agency:psic");
    await page.getByRole("button", { name: "Who can help?" }).first().click();
    await waitForAddress(page, "topic=topic:cda-training");
    const found = page.locator(".found-help");
    await found.first().waitFor();
    const heads = await page.locator(".found-help > .name").allInnerTexts();
    expect(heads.map(oneLine)).toEqual(await namesOf('helpers(topic: "topic:cda-training", first: 20)'));
    const unido = await found.first().innerText();
    expect(unido).toContain("More Interventions");
    expect(unido).toContain("Second Cluster Development Agents Training programme");
    expect(unido).not.toMatch(/\d{4}-33/u);
    await page.close();
  });

  it("a need in words is asked for as it is written, and stays in the address", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?tab=help");
    await page.getByText("Write what is needed, or choose a topic.").waitFor();
    await page.getByLabel("What is needed, in words").fill(NEED);
    await page.keyboard.press("Enter");
    await waitForAddress(page, `need=${NEED.replaceAll(" ", "+")}`);
    await page.locator(".found-help").first().waitFor();
    const heads = await page.locator(".found-help > .name").allInnerTexts();
    expect(heads.map(oneLine)).toEqual(await namesOf(`helpers(need: "${NEED}", first: 20)`));
    await page.getByLabel("What is needed, in words").fill("zeppelin");
    await page.keyboard.press("Enter");
    await page.getByText("Nobody in this network offers it").waitFor();
    await page.close();
  });

  it("tells who needs what the selected stakeholder offers", async () => {
    const { page } = await open();
    await openExplorer(page, door, "/?tab=help&select=agency:unido");
    await page.getByRole("button", { name: "Who needs it" }).click();
    await page.locator(".found-help").first().waitFor();
    const heads = await page.locator(".found-help > .name").allInnerTexts();
    expect(heads.map(oneLine)).toEqual(await namesOf('seekers(of: "agency:unido", first: 20)'));
    await page.close();
  });

  it("a group is completed to a team, seat by seat, and who takes one is a member", async () => {
    const { page } = await open();
    const group = TEAM.map((id) => `group=${id}`).join("&");
    await openExplorer(page, door, `/?${group}`);
    await page.getByRole("button", { name: "Who completes this team" }).click();
    await page.getByLabel("Members in all").fill(String(WANTED.size));
    await page.getByLabel("Seats for new partners").fill(String(WANTED.newPartners));
    // The numbers are taken once the reader is done with them.
    await page.keyboard.press("Tab");
    await waitForAddress(page, "team-new=1");
    await page.locator(".wish").nth(0).getByRole("combobox").selectOption("University");
    await page.locator(".wish").nth(2).getByRole("combobox").selectOption("Lahore");
    await waitForAddress(page, "team-place=place:lahore");
    await page.locator('.matches[aria-busy="false"]').waitFor();
    const { team } = await ask<{ team: { seats: { member: { candidate: Named } }[] } }>(
      `query ($seeds: [ID!]!, $wanted: TeamWanted!) {
        team(seeds: $seeds, wanted: $wanted) { seats { member { candidate { name } } } }
      }`,
      { seeds: TEAM, wanted: WANTED },
    );
    const seats = team.seats.map(({ member }) => member.candidate.name);
    expect(seats).toHaveLength(3);
    const shown = page.locator(".seat > .candidate > .name");
    await page.waitForFunction(
      (last) =>
        [...document.querySelectorAll(".seat > .candidate > .name")].at(-1)?.textContent.includes(last),
      seats[2] ?? "",
    );
    expect((await shown.allInnerTexts()).map(oneLine)).toEqual(seats);
    await page
      .locator(".seat > .candidate")
      .first()
      .getByRole("button", { name: /^Take / })
      .click();
    await page.waitForURL((url) => url.searchParams.getAll("group").length === 3);
    await page.waitForFunction((count) => document.querySelectorAll(".seat").length === count, 2);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.getAll("group").length === 2);
    // Nothing moves away from under the pointer while a number that was written is taken.
    await page.waitForFunction((count) => document.querySelectorAll(".seat").length === count, 3);
    await page.getByLabel("Members in all").fill("4");
    await page
      .getByRole("button", { name: /^Take / })
      .first()
      .click();
    await page.waitForURL((url) => url.searchParams.getAll("group").length === 3);
    await waitForAddress(page, "team-size=4");
    await page.close();
  });
});
