import type { GraphPort, Parameters, Row } from "../../server/store/graph/port.js";

/** One read that went through a recording port; `rows` is filled when it has come back. */
export interface RecordedRead {
  readonly statement: string;
  readonly parameters: Parameters;
  rows: readonly Row[];
}

/** A port that keeps every read it passes on, so that a test can state how many round trips an answer took. */
export function recordingPort(port: GraphPort): {
  port: GraphPort;
  statements: string[];
  reads: RecordedRead[];
} {
  const statements: string[] = [];
  const reads: RecordedRead[] = [];
  const recorded: GraphPort = {
    ...port,
    engine: port.engine,
    read: async (statement, parameters, options) => {
      const read: RecordedRead = { statement, parameters: parameters ?? {}, rows: [] };
      statements.push(statement);
      reads.push(read);
      read.rows = await port.read(statement, parameters, options);
      return [...read.rows];
    },
  };
  return { port: recorded, statements, reads };
}
