/** When the graph of a test was stored. */
export const STORED_AT = new Date("2026-01-02T03:04:05.000Z");
