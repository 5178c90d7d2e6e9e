import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { openDoor } from "../support/door.js";
import { type HeldPort, heldPort } from "../support/held-port.js";

const QUERY = '{ stakeholder(id: "agency:smeda") { name } }';

/** Everything that comes back over a connection of one's own, until the other side closes it. */
function connection(url: string): { send: (text: string) => void; received: Promise<string> } {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const received = new Promise<string>((resolve, reject) => {
    let text = "";
    socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
    socket.once("close", () => {
      resolve(text);
    });
    socket.once("error", reject);
  });
  return { send: (text) => socket.write(text), received };
}

/** Resolves when a server of this process has read a request for a path. */
function isRead(path: string): Promise<void> {
  const channel = "http.server.request.start";
  return new Promise((resolve) => {
    const look = (message: unknown): void => {
      if ((message as { request: IncomingMessage }).request.url !== path) return;
      unsubscribe(channel, look);
      resolve();
    };
    subscribe(channel, look);
  });
}

const BODY = JSON.stringify({ query: QUERY });
const POST = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n${BODY}`;
const READY = "GET /readyz HTTP/1.1\r\nhost: localhost\r\n\r\n";

describe("a service that stops", () => {
  it("finishes a running request, says that it is not ready, and takes no new connection", async () => {
    let held: HeldPort | undefined;
    const door = await openDoor({ around: (port) => (held = heldPort(port)).port });
    const { send, received } = connection(door.url);
    send(POST);
    await held?.begun;
    const drained = door.drain();
    const asked = isRead("/readyz");
    // Asked on the connection that the running request keeps open.
    send(READY);
    await asked;
    held?.letGo();
    const answers = (await received).split(/(?=HTTP\/1\.1 )/);
    await drained;
    await expect(fetch(`${door.url}/readyz`)).rejects.toThrow("fetch failed");
    await door.close();
    expect(
      answers.map((answer) => [answer.slice(9, 12), answer.slice(answer.indexOf("\r\n\r\n") + 4).trim()]),
    ).toEqual([
      ["200", '{"data":{"stakeholder":null},"extensions":{"cost":{"requested":2,"limit":50000}}}'],
      ["503", '{"status":"unavailable","reason":"The service is stopping."}'],
    ]);
  });

  it("cuts a request that takes longer than the drain limit, and ends its work", async () => {
    let held: HeldPort | undefined;
    const door = await openDoor({
      environment: { DRAIN_MS: "30", HOLD_GRAPH: "off" },
      around: (port) => (held = heldPort(port)).port,
    });
    const cut = expect(door.ask(QUERY)).rejects.toThrow("fetch failed");
    await held?.begun;
    await door.drain();
    await cut;
    expect(await held?.givenUp).toMatchObject({ name: "ClientGoneError" });
    await door.close();
  });
});
