import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { askAtRate, askInTurn, type Load } from "../../tools/overload/load.js";
import { requestOf, type Target } from "../../tools/overload/raw-connection.js";
import { quantile, verdictOf } from "../../tools/overload/verdict.js";

const BODY = "x".repeat(300);
const answer = (status: number): string =>
  `HTTP/1.1 ${status} Any\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`;

describe("a load", () => {
  let server: Server;
  let target: Target;
  let heard: string[];
  /** What is done with each request that comes, by its number. */
  let reply: (socket: Socket, index: number) => void;
  beforeAll(async () => {
    let asked = 0;
    server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.on("data", (chunk) => {
        heard.push(chunk.toString());
        reply(socket, asked++);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    target = { port: (server.address() as AddressInfo).port, request: requestOf("{ é }"), isKept: true };
  });
  beforeEach(() => {
    heard = [];
  });
  afterAll(() => server.close());

  const counts = ({ sent, failed, answeredMs, sentAwayMs }: Load) => ({
    sent,
    failed,
    answered: answeredMs.length,
    sentAway: sentAwayMs.length,
  });

  it("sends requests of GraphQL, and reads answers that come in pieces", async () => {
    reply = (socket) => {
      const text = answer(200);
      socket.write(text.slice(0, 20));
      setImmediate(() => socket.write(text.slice(20, 100)));
      setImmediate(() => setImmediate(() => socket.write(text.slice(100))));
    };
    expect(counts(await askInTurn(target, 3, 0))).toEqual({ sent: 3, failed: 0, answered: 3, sentAway: 0 });
    const [head, body] = heard[0]?.split("\r\n\r\n") ?? [];
    expect(head).toContain(`content-length: ${Buffer.byteLength(body ?? "")}`);
    expect(JSON.parse(body ?? "")).toEqual({ query: "{ é }" });
  });

  it("asks each on a connection of its own where none is kept", async () => {
    const sockets = new Set<Socket>();
    reply = (socket) => {
      sockets.add(socket);
      socket.end(answer(200));
    };
    const fresh = { ...target, request: requestOf("{ é }", false), isKept: false };
    expect(counts(await askAtRate(fresh, 1_000, 20))).toEqual({
      sent: 20,
      failed: 0,
      answered: 20,
      sentAway: 0,
    });
    expect(sockets.size).toBe(20);
    expect(heard.every((text) => text.includes("connection: close"))).toBe(true);
  });

  it("at a rate sends all that is due, whatever becomes of it, and tells what was sent away and what failed", async () => {
    const replies = [
      (socket: Socket) => socket.write(answer(200)),
      (socket: Socket) => socket.write(answer(503)),
      (socket: Socket) => socket.write(answer(500)),
      (socket: Socket) => socket.destroy(),
    ];
    reply = (socket, index) => replies[index % 4]?.(socket);
    const load = await askAtRate(target, 2_000, 100);
    expect(load.sent).toBe(200);
    expect(heard.length).toBe(200);
    const { failed, answered, sentAway } = counts(load);
    expect(failed + answered + sentAway).toBe(200);
    expect(Math.abs(answered - sentAway)).toBeLessThanOrEqual(1);
  });
});

describe("the verdict on an overload", () => {
  const spell = (answered: number, ms: number, seconds: number) => ({
    load: {
      sent: answered,
      failed: 0,
      answeredMs: Array.from({ length: answered }, () => ms),
      sentAwayMs: [],
    },
    seconds,
  });
  const alone = spell(100, 2, 1);
  const capacity = spell(1_000, 10, 2);

  it.each([
    [spell(24_000, 4, 60), 1_000, { times: 2, served: 0.8, isGood: true }],
    [spell(24_000, 4.1, 60), 1_000, { times: 2.05, served: 0.8, isGood: false }],
    [spell(23_400, 4, 60), 1_000, { times: 2, served: 0.78, isGood: false }],
    [spell(30_000, 2, 60), 1_001, { times: 1, served: 1, isGood: false }],
  ])("looks at what answers took, how many there were, and how long it lasted", (overload, ms, expected) => {
    const verdict = verdictOf({ alone, capacity, overload }, ms);
    expect({ ...verdict, times: Number(verdict.times.toFixed(2)) }).toMatchObject(expected);
  });

  it("takes the value that a part of all does not exceed", () => {
    expect([quantile([3, 1, 2], 0.5), quantile([5], 0.95), quantile([], 0.5)]).toEqual([2, 5, 0]);
    expect(
      quantile(
        Array.from({ length: 100 }, (_, i) => 99 - i),
        0.95,
      ),
    ).toBe(95);
  });
});
