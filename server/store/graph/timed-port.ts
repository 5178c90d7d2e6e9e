import type { GraphPort, Row } from "./port.js";

/** Begins to time one read of `statement`; what it gives is called when the read has ended, with its rows, or none where it failed. */
export type BeginRead = (statement: string) => (rows?: number) => void;

/** A port whose reads are timed one by one. */
export const timedPort = (port: GraphPort, begin: BeginRead): GraphPort => ({
  ...port,
  read: (statement, parameters, options) =>
    timed(begin(statement), () => port.read(statement, parameters, options)),
});

async function timed(end: (rows?: number) => void, read: () => Promise<Row[]>): Promise<Row[]> {
  try {
    const rows = await read();
    end(rows.length);
    return rows;
  } catch (error) {
    end();
    throw error;
  }
}
