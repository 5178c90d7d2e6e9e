import { linkageTitle } from "../../schema/linkage-title.js";
import { LINKAGE_KINDS, type LinkageKind } from "../../schema/linkages.js";
import type { LinkageRecord } from "../../schema/record.js";
import { keysOf, LINKAGE_ROLES, LINKAGE_STATUSES } from "../../schema/vocabulary.js";
import { getStakeholder, seeds } from "./seeds.js";

/** Words that say of a title that it did not take place, by what they say. */
const MARKS = {
  REQUESTED: /\basks?\b|\basked\b|\brequested\b/u,
  PROPOSED: /\bpropos(?:ed|al)\b|\bmay\b|\bwilling\b|\bwanted\b|\bdraft\b/iu,
  IN_PIPELINE: /\bprepare[sd]?\b|\bin preparation\b|\bin the pipeline\b/u,
  ANTICIPATED: /\b(?:is|are) to\b|\bplan(?:s|ned)\b/u,
  ENDED: /\b(?:was|were) (?:to|invited)\b|\binvited\b/u,
} as const;

/** Verbs whose subject is the one who gives or does. */
const ACTIVE =
  "trains?|teach(?:es)?|helps?|supports?|assists?|funds?|gives?|brings?|leads?|hosts?|covers?|carr(?:y|ies) out|hands?|makes?|guides?|sends?|organises?";

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

function namesOf(id: string): string[] {
  const { name, acronym, otherNames } = getStakeholder(id);
  return [name, ...(acronym === undefined ? [] : [acronym]), ...otherNames];
}

const GIVEN: readonly string[] = [
  "MATCHMAKING",
  "TRAINING",
  "TECHNICAL_ASSISTANCE",
  "FUNDING",
  "OWNERSHIP_TRANSFER",
];

/** The side that gets something: who is trained or benefits; where no role says so, whom a giving kind is directed to. */
function receiverOf({ kind, role, from, to }: LinkageRecord): string | undefined {
  if (role === "TRAINEE" || role === "BENEFICIARY") return from;
  return role === undefined && GIVEN.includes(kind) ? to : undefined;
}

const titled = seeds.linkages.map((linkage) => ({ ...linkage, title: linkage.title ?? "" }));

describe("the titles of the linkages", () => {
  it("are written for every linkage, each once between two stakeholders", () => {
    expect(titled.filter(({ title }) => title === "").map(({ id }) => id)).toEqual([]);
    const keys = titled.map(({ from, to, title }) => [from, to, title].join(" | "));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(keysOf(MARKS))("say of what is %s that it is so, in its own words", (status) => {
    const unmarked = titled.filter(
      (linkage) => linkage.status === status && !MARKS[status].test(linkage.title),
    );
    expect(unmarked.map(({ id, title }) => [id, title])).toEqual([]);
  });

  it("say of nothing that took place that it is only planned, asked for or proposed", () => {
    const marked = titled.filter(
      ({ status, title }) =>
        status === "ESTABLISHED" && Object.values(MARKS).some((mark) => mark.test(title)),
    );
    expect(marked.map(({ id, title }) => [id, title])).toEqual([
      // Prepared is the clusters' state; that they lie within the policy stands.
      [
        "linkage:project:trade-policy-clusters/part-of-trade-policy",
        "Additional clusters are prepared within the framework of the Trade Policy",
      ],
    ]);
  });

  it("make nobody who is trained, helped or paid the one who does it", () => {
    const wrong = titled.filter((linkage) => {
      const receiver = receiverOf(linkage);
      return (
        receiver !== undefined &&
        namesOf(receiver).some((name) =>
          new RegExp(`^${escaped(name)} (?:${ACTIVE})\\b`, "iu").test(linkage.title),
        )
      );
    });
    expect(wrong.map(({ id, title }) => [id, title])).toEqual([]);
  });

  it("name who gives first where somebody gives, but where the other side asks", () => {
    const giving = titled.filter(
      ({ kind, role, status }) => role === undefined && GIVEN.includes(kind) && status === "ESTABLISHED",
    );
    const silent = giving.filter(
      ({ from, title }) => !namesOf(from).some((name) => title.toLowerCase().startsWith(name.toLowerCase())),
    );
    expect(silent.map(({ id, title }) => [id, title])).toEqual([]);
    expect(giving.length).toBeGreaterThan(10);
  });

  it("mean something alone: they begin with a name and hold no article that leans on a text before", () => {
    const leaning =
      /\bthe (?:fund|company|board|bank|university|department|ministry|province|institution|state|course|exercise)\b(?! of)/iu;
    expect(titled.filter(({ title }) => leaning.test(title)).map(({ title }) => title)).toEqual([]);
    expect(titled.filter(({ title }) => !/^\p{Lu}/u.test(title)).map(({ title }) => title)).toEqual([]);
    const nameless = titled.filter(
      ({ from, to, title }) =>
        ![from, to].flatMap(namesOf).some((name) => title.toLowerCase().includes(name.toLowerCase())),
    );
    expect(nameless.map(({ title }) => title)).toEqual([]);
  });
});

describe("linkageTitle", () => {
  const of = (
    kind: LinkageKind,
    role: keyof typeof LINKAGE_ROLES | null,
    status: keyof typeof LINKAGE_STATUSES,
  ) => linkageTitle({ kind, role, status }, "PSIC", "UNIDO");

  it("tells what took place by the kind, or by the role where there is one", () => {
    expect(of("TRAINING", null, "ESTABLISHED")).toBe("PSIC trains UNIDO");
    expect(of("TRAINING", "TRAINEE", "ESTABLISHED")).toBe("PSIC is trained in UNIDO");
    expect(of("MATCHMAKING", "BENEFICIARY", "ESTABLISHED")).toBe("PSIC is a beneficiary of UNIDO");
  });

  it("tells what did not take place as such, for every kind, role and status", () => {
    expect(of("TRAINING", null, "REQUESTED")).toBe("Requested: PSIC to train UNIDO");
    expect(of("COVERAGE", null, "ENDED")).toBe("Ended: PSIC to cover UNIDO");
    for (const { key } of LINKAGE_KINDS)
      for (const role of [null, ...keysOf(LINKAGE_ROLES)])
        for (const status of keysOf(LINKAGE_STATUSES))
          expect(/^[A-Z][a-z ]+: PSIC to [a-z]/u.test(of(key, role, status))).toBe(status !== "ESTABLISHED");
  });
});
