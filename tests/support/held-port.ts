import type { GraphPort } from "../../server/store/graph/port.js";
import { scopedPort } from "../../server/store/graph/scoped-port.js";

/** A port whose reads wait until they are let go or given up, so that a test decides when an answer is ready. */
export interface HeldPort {
  readonly port: GraphPort;
  /** Resolves when a read has begun. */
  readonly begun: Promise<unknown>;
  /** Resolves with the reason when a read was given up. */
  readonly givenUp: Promise<unknown>;
  letGo(): void;
}

/** Holds the reads of `port`; `deaf` ones do not listen to their signal, as an engine that cannot end its work. */
export function heldPort(port: GraphPort, { deaf = false } = {}): HeldPort {
  const begun = gate();
  const givenUp = gate();
  const open = gate();
  return {
    port: {
      ...scopedPort(port, {}),
      read: async (statement, parameters, options) => {
        const signal = options?.signal;
        const aborted = gate();
        signal?.addEventListener("abort", () => {
          givenUp.pass(signal.reason);
          aborted.pass(signal.reason);
        });
        begun.pass(undefined);
        const end = await (deaf ? open.passed : Promise.race([open.passed, aborted.passed]));
        if (end instanceof Error) throw end;
        return port.read(statement, parameters, deaf ? {} : options);
      },
    },
    begun: begun.passed,
    givenUp: givenUp.passed,
    letGo: () => {
      open.pass(undefined);
    },
  };
}

function gate(): { passed: Promise<unknown>; pass: (value: unknown) => void } {
  let pass: (value: unknown) => void = () => undefined;
  const passed = new Promise<unknown>((resolve) => {
    pass = resolve;
  });
  return { passed, pass };
}
