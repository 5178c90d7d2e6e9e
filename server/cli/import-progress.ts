import { SingleBar } from "cli-progress";
import type { ImportProgress } from "../exchange/importing/import-report.js";

/** Shows how far an import has come. */
export interface ProgressDisplay {
  update(progress: ImportProgress): void;
  /** Writes a line without breaking the display. */
  line(text: string): void;
  end(): void;
}

const LINE_EVERY_MS = 5_000;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** A bar with rate and remaining time on a terminal; a line now and then elsewhere. */
export function importProgress(
  total: number,
  output: NodeJS.WriteStream,
  now: () => number,
): ProgressDisplay {
  return output.isTTY ? bar(total, output, now) : lines(total, output, now);
}

function bar(total: number, output: NodeJS.WriteStream, now: () => number): ProgressDisplay {
  const startedAt = now();
  const display = new SingleBar({
    stream: output,
    format: "{bar} {percentage}% | {records} records, {rate}/s | {eta_formatted} left",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  display.start(Math.max(1, total), 0, { records: "0", rate: "0" });
  return {
    update: ({ bytes, records }) => {
      const rate = Math.round((records * 1000) / Math.max(1, now() - startedAt));
      display.update(Math.min(bytes, total), {
        records: records.toLocaleString("en"),
        rate: rate.toLocaleString("en"),
      });
    },
    line: (text) => {
      output.write(`\r\u001B[K${text}\n`);
    },
    end: () => {
      display.stop();
    },
  };
}

function lines(total: number, output: NodeJS.WriteStream, now: () => number): ProgressDisplay {
  let last = now();
  const startedAt = last;
  return {
    update: ({ bytes, records }) => {
      const at = now();
      if (at - last < LINE_EVERY_MS) return;
      last = at;
      const rate = Math.round((records * 1000) / (at - startedAt));
      const left = Math.round(((at - startedAt) * (total - bytes)) / Math.max(1, bytes) / 1000);
      output.write(
        `${megabytes(bytes)} of ${megabytes(total)} MB, ${records} records, ${rate}/s, about ${left} s left\n`,
      );
    },
    line: (text) => {
      output.write(`${text}\n`);
    },
    end: () => undefined,
  };
}
