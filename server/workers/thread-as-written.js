import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

/** Starts thread-main.ts, or the entry that is named, where nothing is built: in tests and with `npm run dev`. Not part of the build. */
register();
await import(workerData.entry ?? "./thread-main.ts");
