// Loaded into the attacked service: tells the longest turn of its event loop in milliseconds of processor time of its main
// thread, which a busy machine does not stretch. Linux only: /proc/self/schedstat counts that thread in nanoseconds.
import { Buffer } from "node:buffer";
import { openSync, readSync } from "node:fs";
import { setInterval } from "node:timers";
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.send) {
  const file = openSync("/proc/self/schedstat", "r");
  const bytes = Buffer.alloc(64);
  const usedMs = () => {
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return Number(bytes.toString("latin1", 0, length).split(" ", 1)[0]) / 1e6;
  };
  let before = usedMs();
  let longest = 0;
  const endTurn = () => {
    const now = usedMs();
    longest = Math.max(longest, now - before);
    before = now;
  };
  setInterval(endTurn, 1).unref();
  process.on("message", () => {
    endTurn();
    process.send(longest);
    longest = 0;
  });
  process.channel.unref();
}
