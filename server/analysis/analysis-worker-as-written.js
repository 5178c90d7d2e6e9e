import { register } from "tsx/esm/api";

/** Starts analysis-worker.ts where nothing is built: in tests and with `npm run dev`. Not part of the build. */
register();
await import("./analysis-worker.ts");
