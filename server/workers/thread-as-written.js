import { register } from "tsx/esm/api";

/** Starts thread-main.ts where nothing is built: in tests and with `npm run dev`. Not part of the build. */
register();
await import("./thread-main.ts");
