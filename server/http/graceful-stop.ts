import type { Logger } from "pino";

/** What stands between a signal and the end of the process; a test passes its own. */
export interface StopParts {
  /** In this order: the next starts when the one before it is done. */
  readonly steps: readonly { readonly name: string; readonly run: () => Promise<void> }[];
  readonly exit: (code: number) => void;
  readonly logger: Logger;
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * On the first SIGTERM or SIGINT runs the steps and exits, with 0 unless a step failed (a failed step does not keep
 * the later ones from running); on the second exits at once with 1.
 */
export function stopOnSignals(parts: StopParts): void {
  let stopping = false;
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (stopping) {
        parts.logger.warn({ signal }, "second signal: stopping at once");
        parts.exit(1);
        return;
      }
      stopping = true;
      parts.logger.info({ signal }, "stopping: running requests may finish");
      void runSteps(parts).then(parts.exit);
    });
}

async function runSteps({ steps, logger }: StopParts): Promise<number> {
  let code = 0;
  for (const { name, run } of steps)
    try {
      await run();
      logger.info(`${name}: done`);
    } catch (error) {
      code = 1;
      logger.error({ err: error }, `${name}: failed`);
    }
  return code;
}
