import type { GraphPort } from "../../server/store/graph/port.js";
import { anewForEachTest, DAY_ONE, DAY_TWO, type Files, importFiles } from "../support/exchange.js";

let port: GraphPort;
let files: Files;

anewForEachTest((...anew) => {
  [port, files] = anew;
});

/** The port with what it writes noted, and something done before each transaction. */
function noting(before: (transaction: number) => Promise<unknown> = () => Promise.resolve()): {
  noted: GraphPort;
  statements: string[];
} {
  const statements: string[] = [];
  let transactions = 0;
  const noted: GraphPort = {
    ...port,
    write: async (work) => {
      transactions += 1;
      await before(transactions);
      return port.write((transaction) =>
        work({
          run: (statement, parameters) => {
            statements.push(statement);
            return transaction.run(statement, parameters);
          },
        }),
      );
    },
  };
  return { noted, statements };
}

const NODES = "id,kind,name\nagency:a,AGENCY,Alpha\nagency:b,AGENCY,Beta\n";
const EDGES = "id,from,to,kind\nlinkage:agency:a/1,agency:a,agency:b,FUNDING\n";
const asksWhatIsStored = (statement: string): boolean => /RETURN .*\.digest/u.test(statement);
const LINES = "MATCH (a:Stakeholder)-[r]->(b:Stakeholder) RETURN r.id";
const PEOPLE = "MATCH (n:Stakeholder) RETURN n.id, n.name, n.degree ORDER BY n.id";

describe("an import", () => {
  it("looks nothing up in a graph that holds nothing but what it stored itself", async () => {
    const paths = [await files.write("nodes.csv", NODES), await files.write("edges.csv", EDGES)];
    const first = noting();
    await importFiles(first.noted, "tables", paths);
    // Which documents there are is asked: they carry the date of an earlier import.
    expect(first.statements.filter(asksWhatIsStored).filter((one) => !one.includes(":Facet"))).toEqual([]);
    const second = noting();
    const { report } = await importFiles(second.noted, "tables", paths, { now: DAY_TWO });
    expect(second.statements.filter(asksWhatIsStored).length).toBeGreaterThan(2);
    expect([report.stakeholders.unchanged, report.linkages.unchanged]).toEqual([2, 1]);
  });

  it("sees what somebody else stored while it ran", async () => {
    const nodes = await files.write("nodes.csv", NODES);
    const long = Array.from(
      { length: 5 },
      (_, at) => `linkage:agency:a/long-${at},agency:a,agency:b,FUNDING,${"x".repeat(900_000)}\n`,
    );
    const last = "linkage:agency:a/1,agency:a,agency:b,FUNDING,\n";
    const edges = await files.write("edges.csv", `id,from,to,kind,activity\n${long.join("")}${last}`);
    const other = await files.write(
      "other.csv",
      "id,from,to,kind,title\nlinkage:agency:a/1,agency:a,agency:b,FUNDING,Theirs\n",
    );
    const between = (transaction: number): Promise<unknown> =>
      transaction === 2 ? importFiles(port, "tables", [other], { now: DAY_ONE }) : Promise.resolve();
    const { noted } = noting(between);
    const { report } = await importFiles(noted, "tables", [nodes, edges]);
    expect(report.linkages).toEqual({ added: 5, changed: 1, unchanged: 0 });
    expect(await port.read(LINES)).toHaveLength(6);
    expect(await port.read(PEOPLE)).toEqual([
      ["agency:a", "Alpha", 6],
      ["agency:b", "Beta", 6],
    ]);
  });

  it("stores once what was committed though nobody heard of it, so that it was sent again", async () => {
    const paths = [await files.write("nodes.csv", NODES), await files.write("edges.csv", EDGES)];
    const twice: GraphPort = {
      ...port,
      write: async (work) => {
        await port.write(work);
        return port.write(work);
      },
    };
    const { problems } = await importFiles(twice, "tables", paths);
    expect(problems).toEqual([]);
    expect(await port.read(LINES)).toHaveLength(1);
    expect(await port.read(PEOPLE)).toEqual([
      ["agency:a", "Alpha", 1],
      ["agency:b", "Beta", 1],
    ]);
  });

  it("stores once what several of its files tell", async () => {
    const paths = [
      await files.write("nodes.csv", NODES),
      await files.write("edges.csv", EDGES),
      await files.write("more.csv", "id,kind,name,acronym\nagency:a,AGENCY,Alpha,AL\n"),
      await files.write("again.csv", EDGES),
    ];
    const { report, problems } = await importFiles(port, "tables", paths);
    expect(problems).toEqual([]);
    expect([report.stakeholders.added, report.linkages.added]).toEqual([2, 1]);
    expect(await port.read(LINES)).toHaveLength(1);
    expect(await port.read("MATCH (n:Stakeholder {id: 'agency:a'}) RETURN n.acronym")).toEqual([["AL"]]);
  });

  it("looks everything up where somebody is stored already", async () => {
    const before = await files.write("before.csv", "id,kind,name\nagency:b,AGENCY,Before\n");
    await importFiles(port, "tables", [before]);
    const paths = [await files.write("nodes.csv", NODES), await files.write("edges.csv", EDGES)];
    const { report } = await importFiles(port, "tables", paths);
    expect([report.stakeholders.added, report.stakeholders.changed]).toEqual([1, 1]);
    expect(await port.read(LINES)).toHaveLength(1);
  });
});
