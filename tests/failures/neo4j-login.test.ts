import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { openGraph } from "../../server/store/graph/engines.js";
import { freePort } from "../support/free-port.js";
import { describeOn, testEngine } from "../support/test-engines.js";

describe("opening Neo4j", () => {
  it("fails in one sentence where nobody listens", async () => {
    const url = `bolt://127.0.0.1:${await freePort()}`;
    const refusal = await openGraph({ url, user: "neo4j", password: "secret-word" }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: "GRAPH_UNREACHABLE", details: { url } });
    expect(String(refusal)).toMatch(
      /^LinkagesError: The graph at bolt:\S+ cannot be reached: .+\. Start it, or correct GRAPH_URL\.$/,
    );
    expect(JSON.stringify(refusal)).not.toContain("secret-word");
  });

  it("does not wait longer than it may for a server that never answers", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const url = `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(openGraph({ url, connectTimeoutMs: 200 })).rejects.toMatchObject({
      code: "GRAPH_UNREACHABLE",
      details: { cause: "it has not answered within 200 ms" },
    });
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});

describeOn(testEngine("neo4j"), "logging in", (engine) => {
  it("fails in one sentence with a wrong password, and does not repeat it", async () => {
    const refusal = await openGraph({ ...engine.config, password: "wrong-word" }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: "GRAPH_UNAUTHORIZED" });
    expect(String(refusal)).toBe(
      `LinkagesError: The graph at ${engine.config.url} refused our login: The client is unauthorized due to authentication failure. Correct GRAPH_USER and GRAPH_PASSWORD.`,
    );
    expect(JSON.stringify(refusal)).not.toContain("wrong-word");
  });

  it("fails without a user", async () => {
    await expect(openGraph({ url: engine.config.url })).rejects.toMatchObject({ code: "GRAPH_UNAUTHORIZED" });
  });

  it("fails for a database that is not there", async () => {
    await expect(openGraph({ ...engine.config, database: "nowhere" })).rejects.toMatchObject({
      code: "GRAPH_UNREACHABLE",
      details: { cure: "Set GRAPH_DATABASE to a database that exists there." },
    });
  });

  it("opens a named database, and by a routing URI", async () => {
    const url = engine.config.url.replace(/^bolt/, "neo4j");
    const port = await openGraph({ ...engine.config, url, database: "neo4j" });
    expect(await port.read("RETURN 1 AS one")).toEqual([[1]]);
    await port.close();
  });

  it("fails for a server without TLS when the URI asks for it", async () => {
    const url = engine.config.url.replace(/^bolt/, "bolt+s");
    await expect(openGraph({ ...engine.config, url })).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
  });
});
