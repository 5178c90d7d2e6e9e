import type { GraphPort, Row, TextHit } from "./port.js";

/** Begins to time one read of `statement`; what it gives is called when the read has ended, with its rows, or none where it failed. */
export type BeginRead = (statement: string) => (rows?: number) => void;

/** What stands for the statement of a search by text. */
export const TEXT_SEARCH = "findText";

/** A port whose reads are timed one by one, searches by text included. */
export const timedPort = (port: GraphPort, begin: BeginRead): GraphPort => ({
  ...port,
  read: (statement, parameters, options) =>
    timed(begin(statement), () => port.read(statement, parameters, options)),
  findText: (words, limit, options) => timed(begin(TEXT_SEARCH), () => port.findText(words, limit, options)),
});

async function timed<T extends readonly (Row | TextHit)[]>(
  end: (rows?: number) => void,
  read: () => Promise<T>,
): Promise<T> {
  try {
    const rows = await read();
    end(rows.length);
    return rows;
  } catch (error) {
    end();
    throw error;
  }
}
