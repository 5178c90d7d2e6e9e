import type { WriteOptions } from "../../server/store/writers/write-options.js";

/** Options of a batch that stands alone and is merged with what is stored. */
export const writeOptions = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  now: new Date("2026-03-01T12:00:00Z"),
  author: { by: "Ayesha", via: "test", why: "to see" },
  replace: false,
  dryRun: false,
  aliases: new Map<string, string>(),
  known: () => false,
  isFirst: () => true,
  run: { version: undefined },
  ...more,
});
