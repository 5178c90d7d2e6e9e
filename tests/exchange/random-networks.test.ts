import fc from "fast-check";
import { checkWritten, network, type Written } from "../support/random-network.js";

const habits = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  decimal: fc.constantFrom(".", ","),
  group: fc.constantFrom("", " ", "'"),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom("utf8", "bom", "utf16le"),
  newline: fc.constantFrom("\n", "\r\n"),
  upper: fc.boolean(),
  reversed: fc.boolean(),
  title: fc.boolean(),
});
type Habits = typeof habits extends fc.Arbitrary<infer T> ? T : never;

const sum = (cents: number, { decimal, group }: Pick<Habits, "decimal" | "group">): string => {
  const whole = String(Math.floor(cents / 100));
  return `${group === "" ? whole : whole.replace(/\B(?=(\d{3})+$)/gu, group)}${decimal}${String(cents % 100).padStart(2, "0")}`;
};

function table(rows: readonly Record<string, string>[], columns: readonly string[], habit: Habits): Buffer {
  const order = habit.reversed ? [...columns].reverse() : columns;
  const cell = (value: string): string =>
    habit.quoteAll || value.includes(habit.delimiter) || /["\n\r]/u.test(value)
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  const line = (cells: readonly string[]): string => cells.map(cell).join(habit.delimiter) + habit.newline;
  const head = line(order.map((name) => (habit.upper ? name.toUpperCase() : name)));
  const title = habit.title ? line(["Our list", ...order.slice(1).map(() => "")]) : "";
  const whole = title + head + rows.map((row) => line(order.map((name) => row[name] ?? ""))).join("");
  if (habit.encoding === "utf16le") return Buffer.from(`\uFEFF${whole}`, "utf16le");
  return Buffer.from(habit.encoding === "bom" ? `\uFEFF${whole}` : whole);
}

const xmlText = (value: string): string =>
  value.replace(/[&<>"\n]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

function graphml({ nodes, edges }: Written): string {
  const keys = ["name", "kind", "amount", "currency", "period", "id", "source"].map(
    (name) => `<key id="${name}" attr.name="${name}"/>`,
  );
  const data = (values: Record<string, string>): string =>
    Object.entries(values)
      .map(([name, value]) => `<data key="${name}">${xmlText(value)}</data>`)
      .join("");
  return `<g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">${keys.join("").replaceAll("<key", "<g:key")}<g:graph edgedefault="directed">${[
    // Edges may come first, and attributes may have the names of the XML's own.
    ...edges.map(
      ({ from, to, kind, cents, day }) =>
        `<edge source="${xmlText(nodes[from]?.key ?? "")}" target="${xmlText(nodes[to]?.key ?? "")}">${data({ kind, amount: String(cents / 100), currency: "EUR", period: day, source: "survey" })}</edge>`,
    ),
    ...nodes.map(
      ({ key, name, kind }, at) =>
        `<node id="${xmlText(key)}">${data({ id: String(nodes.length - at), name, kind })}</node>`,
    ),
  ]
    .join("")
    .replaceAll("<edge", "<g:edge")
    .replaceAll("</edge", "</g:edge")
    .replaceAll("<node", "<g:node")
    .replaceAll("</node", "</g:node")
    .replaceAll("<data", "<g:data")
    .replaceAll("</data", "</g:data")}</g:graph></g:graphml>`;
}

function gexf({ nodes, edges }: Written): string {
  const values = (all: Record<string, string>): string =>
    `<attvalues>${Object.entries(all)
      .map(([name, value]) => `<attvalue for="${name}" value="${xmlText(value)}"/>`)
      .join("")}</attvalues>`;
  const attributes = (of: string, names: readonly string[]): string =>
    `<attributes class="${of}">${names.map((name) => `<attribute id="${name}" title="${name}" type="string"/>`).join("")}</attributes>`;
  return `<gexf><graph defaultedgetype="directed"><nodes>${nodes
    .map(
      ({ key, name, kind }) =>
        `<node id="${xmlText(key)}" label="${xmlText(name)}">${values({ kind })}</node>`,
    )
    .join("")}</nodes><edges>${edges
    .map(
      ({ from, to, kind, cents, day }, at) =>
        `<edge id="${at}" source="${xmlText(nodes[from]?.key ?? "")}" target="${xmlText(nodes[to]?.key ?? "")}">${values({ kind, amount: String(cents / 100), currency: "EUR", period: day, id: "9" })}</edge>`,
    )
    .join(
      "",
    )}</edges>${attributes("node", ["kind"])}${attributes("edge", ["kind", "amount", "currency", "period", "id"])}</graph></gexf>`;
}

describe("a random network", () => {
  it("comes in from tables of any habit as it was written, or is refused, never as another one", async () => {
    await fc.assert(
      fc.asyncProperty(network, habits, async (written, habit) => {
        const nodes = written.nodes.map(({ key, name, kind }) => ({ id: key, name, kind }));
        const edges = written.edges.map(({ from, to, kind, cents, day }) => ({
          ...{ from: written.nodes[from]?.key ?? "", to: written.nodes[to]?.key ?? "", kind, period: day },
          ...{ amount: sum(cents, habit), currency: "EUR" },
        }));
        await checkWritten(written, "tables", JSON.stringify(habit), [
          ["edges.csv", table(edges, ["from", "to", "kind", "amount", "currency", "period"], habit)],
          ["nodes.csv", table(nodes, ["id", "name", "kind"], habit)],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["graphml", graphml],
    ["gexf", gexf],
  ] as const)("comes in from %s as it was written", async (format, write) => {
    await fc.assert(
      fc.asyncProperty(network, (written) =>
        checkWritten(written, format, format, [[`net.${format}`, write(written)]]),
      ),
      { numRuns: 30 },
    );
  });
});
