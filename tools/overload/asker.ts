import { askAtRate, askInTurn, type Load } from "./load.js";
import type { Target } from "./raw-connection.js";

/** What this process is told to do, for so many milliseconds: as fast as answers come, or at a rate. */
export interface Order {
  readonly target: Target;
  readonly connections?: number;
  readonly perSecond?: number;
  readonly forMs: number;
}

const obey = ({ target, connections = 1, perSecond, forMs }: Order): Promise<Load> =>
  perSecond === undefined ? askInTurn(target, connections, forMs) : askAtRate(target, perSecond, forMs);

process.on("message", (order: Order) => {
  void obey(order).then((load) => process.send?.({ ...load }));
});
