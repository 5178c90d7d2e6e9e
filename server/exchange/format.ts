import type { ExportRepository } from "../store/repositories/export-repository.js";

/** What a format is written from: reads of one part of the network, each from its beginning as often as it is called. */
export type ExportedNetwork = ExportRepository;

/** One format that facts go out in: one file in formats/ and one line in formats.ts. */
export interface ExportFormat {
  /** The name in `linkages export NAME` and `/export/NAME`. */
  readonly key: string;
  readonly title: string;
  readonly mediaType: string;
  /** The ending of a file's name. */
  readonly extension: string;
  readonly description: string;
  /** What it cannot hold, in a sentence; absent where it holds everything. */
  readonly lacks?: string;
  /** Whether compressing it once more would be work for nothing. */
  readonly compressed?: boolean;
  /** The bytes of a file, some at a time; the same network gives the same bytes. */
  write(network: ExportedNetwork): AsyncGenerator<string | Uint8Array>;
  /** The same for people who open it in a spreadsheet; where it differs. */
  readonly writeForSpreadsheets?: (network: ExportedNetwork) => AsyncGenerator<string | Uint8Array>;
}
