import type { Logger } from "pino";
import type { Config } from "../../config.js";
import { Admission } from "./admission.js";
import { watchLag } from "./event-loop-lag.js";
import { LoadShedder } from "./load-shedder.js";
import type { SharedBudgets } from "./shared-budgets.js";

/** What lets requests in and keeps them out, until it is closed. */
export interface OpenAdmission {
  readonly admission: Admission;
  readonly shedder: LoadShedder;
  close(): void;
}

export async function openAdmission(
  config: Pick<Config, "admission" | "redisUrl">,
  logger: Logger,
): Promise<OpenAdmission> {
  const lag = watchLag();
  const shedder = new LoadShedder(lag, config.admission);
  const budgets = await sharedBudgetsOf(config, logger);
  return {
    admission: new Admission(config.admission, shedder, budgets),
    shedder,
    close: () => {
      lag.stop();
      budgets?.close();
    },
  };
}

/** Loaded only where a Redis is named and clients are limited. */
async function sharedBudgetsOf(
  { redisUrl, admission: { clientCost } }: Pick<Config, "admission" | "redisUrl">,
  logger: Logger,
): Promise<SharedBudgets | undefined> {
  if (redisUrl === undefined || clientCost === 0) return undefined;
  const { SharedBudgets } = await import("./shared-budgets.js");
  return new SharedBudgets(clientCost, redisUrl, logger);
}
