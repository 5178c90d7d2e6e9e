import { otherTimes } from "../../../web/src/state/answer-times.js";
import { exchangesIn } from "../../../web/src/state/asked/asked-questions.js";
import { readAsked, readWithin } from "../../../web/src/state/asked/read-asked.js";
import { unreadNote } from "../../../web/src/state/asked/unread-note.js";
import { filterNetwork } from "../../../web/src/state/filter-network.js";
import { START_VIEW } from "../../../web/src/state/view.js";
import { EXAMPLE } from "./network-example.js";

const SIALKOT = { id: "place:sialkot", name: "Sialkot" };
const read = (text: string) => {
  const reading = readAsked(text);
  if (reading === null) throw new Error(`${text} was not read.`);
  return reading;
};

describe("needs and offers in a place", () => {
  it.each([
    ["what do clusters need in Sialkot", "What do clusters in Sialkot need?", ["CLUSTER"]],
    ["who needs training in Sialkot?", "What do stakeholders in Sialkot need? (not read: training)", []],
    ["trainings in Sialkot", null, null],
    [
      "which clusters offer testing near Sialkot",
      "What do clusters in Sialkot offer? (not read: testing)",
      ["CLUSTER"],
    ],
  ])("%j", (text, asked, kind) => {
    const reading = readAsked(text);
    const [question] = reading === null ? [] : exchangesIn(reading, [SIALKOT]);
    expect(question?.text ?? null).toBe(asked);
    if (asked !== null)
      expect(question?.part).toMatchObject({ filters: { kind, place: ["place:sialkot"] }, strict: true });
  });
});

describe("what a question says that is not read", () => {
  it("is named, and a name that nobody has is no guess", () => {
    expect(read("top 5 agencies by turnover").unread).toEqual(["turnover"]);
    expect(read("top 5 agencies by number of partners").unread).toEqual([]);
    expect(read("how much money did CDI get").unread).toEqual(["how much"]);
  });

  const network = {
    kinds: { AGENCY: 4, CLUSTER: 0, UNIVERSITY: 2, PROJECT: 1 },
    isWhole: false,
    mostWhole: 300,
  };
  const note = (text: string, ends: readonly (readonly string[])[] = []) =>
    unreadNote({ reading: readAsked(text) ?? readWithin(text), ends, where: null, groups: [] }, network);

  it.each([
    ["who funds the moon", [[]], "Nobody in the network is called “moon”."],
    ["how are you", [], null],
    ["which clusters have no university", [], "There are no clusters in this network."],
    [
      "which universities have no project",
      [],
      "This is answered only for networks of at most 300 stakeholders, which are all on the map.",
    ],
    [
      "which universities work in the leather sector",
      [],
      "No place or sector in the network is called “leather”.",
    ],
  ])("of %j tells why it has no answer", (text, ends, told) => {
    expect(note(text, ends)).toBe(told);
  });
});

describe("a time in which there is nothing", () => {
  it("is told with the years of what fits otherwise", () => {
    const during = "1950";
    const view = { ...START_VIEW, during };
    const told = otherTimes(EXAMPLE, view, filterNetwork(EXAMPLE, view));
    expect(told).toMatch(/^In 1950 there is nothing of this; the .* of \d{4}(?: to \d{4})?\.$/u);
    expect(otherTimes(EXAMPLE, START_VIEW, filterNetwork(EXAMPLE, START_VIEW))).toBe("");
  });
});
