import fc from "fast-check";
import { checkWritten, network, type Written } from "../support/random-network.js";

type Edge = Written["edges"][number];

/** How a file of a register is written, where it may be written in several ways. */
const habits = fc.record({
  lines: fc.boolean(),
  reversed: fc.boolean(),
  nested: fc.boolean(),
  delimiter: fc.constantFrom(",", ";", "\t"),
  /** Which of two sides tells of a pair: the first, the second, both. */
  tellers: fc.constantFrom<readonly number[]>([0], [1], [0, 1]),
});
type Habits = typeof habits extends fc.Arbitrary<infer T> ? T : never;

const keyOf = ({ nodes }: Written, at: number): string => nodes[at]?.key ?? "";
const inTurn = <T>(items: readonly T[], { reversed }: Habits): T[] =>
  reversed ? [...items].reverse() : [...items];

/** One linkage of this kind from each to each other, at most; without a sum, and without a time where `timed` is false. */
const plain = (written: Written, kind: string, timed: boolean): Written => ({
  nodes: written.nodes.map((node) => ({ ...node, kind: "agency" })),
  edges: [...new Map(written.edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()].map(
    (edge) => ({
      ...edge,
      ...{ kind, cents: -1, day: timed ? edge.day : "" },
    }),
  ),
});

const affiliations = (written: Written): Written => plain(written, "AFFILIATION", true);

const days = ({ day }: Edge): [start: string, end: string] => {
  const [start = "", end = start] = day.split("/");
  return [start, end];
};

const popolo = (written: Written, habit: Habits): string =>
  JSON.stringify({
    memberships: written.edges.map((edge) => ({
      ...(habit.nested
        ? { member: { id: keyOf(written, edge.from) } }
        : { member_id: keyOf(written, edge.from) }),
      organization_id: keyOf(written, edge.to),
      ...{ start_date: days(edge)[0], end_date: days(edge)[1], source: "survey" },
    })),
    organizations: inTurn(written.nodes, habit).map(({ key, name }) => ({ id: key, name, target: "x" })),
  });

/** Version 0.4 where it is nested, else 0.2. */
const bods = (written: Written, habit: Habits): string => {
  const entity = (key: string, name: string): object =>
    habit.nested
      ? { ...{ statementId: `s${key}`, recordId: key, recordType: "entity" }, recordDetails: { name } }
      : { statementID: key, statementType: "entityStatement", name };
  const interest = (edge: Edge, at: number): object => {
    const [startDate, endDate] = days(edge);
    const interests = [{ type: "shareholding", startDate, endDate }];
    const [subject, party] = [keyOf(written, edge.from), keyOf(written, edge.to)];
    return habit.nested
      ? {
          ...{ statementId: `s-${at}`, recordId: `r-${at}`, recordType: "relationship" },
          recordDetails: { subject, interestedParty: party, interests },
        }
      : {
          ...{ statementID: `r-${at}`, statementType: "ownershipOrControlStatement", interests },
          subject: { describedByEntityStatement: subject },
          interestedParty: { describedByEntityStatement: party },
        };
  };
  const all = [...written.edges.map(interest), ...written.nodes.map(({ key, name }) => entity(key, name))];
  return habit.lines
    ? inTurn(all, habit)
        .map((one) => JSON.stringify(one))
        .join("\n")
    : JSON.stringify(inTurn(all, habit));
};

/** Parents tell of their children, children of their parents, or both. */
const openalex = (written: Written, habit: Habits): string => {
  const id = (at: number): string => `https://openalex.org/I${at + 1}`;
  const told = (at: number): object[] =>
    written.edges.flatMap(({ from, to }) => [
      ...(from === at && habit.tellers.includes(0) ? [{ id: id(to), relationship: "parent" }] : []),
      ...(to === at && habit.tellers.includes(1) ? [{ id: id(from), relationship: "child" }] : []),
    ]);
  const all = written.nodes.map(({ name }, at) => ({
    ...{
      id: id(at),
      display_name: name,
      type: "facility",
      works_count: 1234,
      associated_institutions: told(at),
    },
  }));
  return habit.lines
    ? inTurn(all, habit)
        .map((one) => JSON.stringify(one))
        .join("\n")
    : JSON.stringify({ meta: { count: all.length }, results: inTurn(all, habit) });
};

const cell = (text: string, { delimiter }: Habits): string =>
  text.includes(delimiter) || /["\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Sums become weights; a matrix that is symmetric has no direction. */
const matrix = ({ nodes, edges }: Written, habit: Habits): string => {
  const weight = (from: number, to: number): string =>
    edges.some((edge) => edge.from === from && edge.to === to) ? "1" : "0";
  const order = inTurn([...nodes.keys()], habit);
  const line = (cells: readonly string[]): string =>
    cells.map((text) => cell(text, habit)).join(habit.delimiter);
  return [
    line(["", ...order.map((at) => nodes[at]?.name ?? "")]),
    ...order.map((from) => line([nodes[from]?.name ?? "", ...order.map((to) => weight(from, to))])),
  ].join("\n");
};

/** A symmetric one says each pair once: such networks are left to those that are not. */
const oneWay = (written: Written): Written => {
  const { nodes, edges } = plain(written, "COLLABORATION", false);
  return { nodes, edges: edges.filter(({ from, to }) => from < to) };
};

/** Pajek writes the same as rows of numbers below the vertices. */
const pajekMatrix = ({ nodes, edges }: Written): string =>
  [
    `*Vertices ${nodes.length}`,
    ...nodes.map(({ name }, at) => `${at + 1} "${name.replaceAll('"', "'")}"`),
    "*Matrix",
    ...nodes.map((_, from) =>
      nodes.map((__, to) => Number(edges.some((edge) => edge.from === from && edge.to === to))).join(" "),
    ),
  ].join("\n");

const withPlainNames = (written: Written): Written => {
  const { nodes, edges } = oneWay(written);
  return { nodes: nodes.map((node) => ({ ...node, name: node.name.replaceAll('"', "'") })), edges };
};

const xmlText = (text: string): string =>
  text.replace(/[&<>"\n]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** Agencies give money to projects, on a day. */
const asAid = (written: Written): Written => ({
  nodes: written.nodes.map((node, at) => ({ ...node, kind: at % 2 === 0 ? "agency" : "project" })),
  edges: written.edges
    .filter(({ from, to }) => from % 2 === 0 && to % 2 === 1)
    .map((edge) => ({ ...edge, kind: "FUNDING", cents: Math.max(edge.cents, 1), day: "2019-03-31" })),
});

/** Organisations without money take part nowhere else: they are in no activity. */
const iati = (written: Written, habit: Habits): string => {
  const { nodes, edges } = written;
  const version1 = habit.nested;
  const text = (said: string): string =>
    version1 ? xmlText(said) : `<narrative>${xmlText(said)}</narrative>`;
  const transaction = ({ from, cents }: Edge): string =>
    `<transaction><transaction-type code="${version1 ? "IF" : "1"}"/><transaction-date iso-date="2019-03-31"/><value currency="EUR" value-date="2019-03-31">${cents / 100}</value><provider-org ref="GB-COH-${from + 1000}">${text(nodes[from]?.name ?? "")}</provider-org></transaction>`;
  const activities = nodes.flatMap(({ kind, key, name }, at) => {
    if (kind !== "project") return [];
    const money = edges.filter(({ to }) => to === at).map(transaction);
    return `<iati-activity><iati-identifier>${xmlText(key)}</iati-identifier><reporting-org ref="XM-DAC-1"/><title>${text(name)}</title>${money.join("")}</iati-activity>`;
  });
  return `<iati-activities version="${version1 ? "1.05" : "2.03"}">${inTurn(activities, habit).join("")}</iati-activities>`;
};

const inActivities = (written: Written): Written => {
  const aid = asAid(written);
  // Who gives nothing is in no file: it comes last in the list, where it can be left away.
  const isNamed = (at: number): boolean =>
    aid.nodes[at]?.kind === "project" || aid.edges.some(({ from }) => from === at);
  const kept = [...aid.nodes.keys()].filter(isNamed);
  return {
    nodes: kept.map((at) => aid.nodes[at] as Written["nodes"][number]),
    edges: aid.edges.map((edge) => ({ ...edge, from: kept.indexOf(edge.from), to: kept.indexOf(edge.to) })),
  };
};

describe("a random network comes in as it was written, or is refused, never as another one, from", () => {
  it.each([
    ["popolo", popolo, affiliations],
    ["bods", bods, affiliations],
    ["openalex", openalex, (written: Written) => plain(written, "AFFILIATION", false)],
    ["matrix", matrix, oneWay],
    ["pajek", pajekMatrix, withPlainNames],
    ["iati", iati, inActivities],
  ] as const)("%s", async (format, write, reduced) => {
    await fc.assert(
      fc.asyncProperty(network, habits, (whole, habit) => {
        const written = reduced(whole);
        return checkWritten(written, format, JSON.stringify(habit), [
          [`net.${format}`, Buffer.from(write(written, habit))],
        ]);
      }),
      { numRuns: 25 },
    );
  });
});
