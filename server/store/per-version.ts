import type { GraphPort } from "./graph/port.js";
import { logRepository } from "./log/log-repository.js";

interface Built<T> {
  readonly version: number;
  readonly value: Promise<T>;
}

/**
 * Makes something of a whole graph at the first question and again after each write that changed something, once for all
 * who ask meanwhile. A question costs one small read that asks for the version.
 */
export function perVersion<T>(build: (port: GraphPort) => Promise<T>): (port: GraphPort) => () => Promise<T> {
  const known = new WeakMap<GraphPort, () => Promise<T>>();
  return (port) => {
    const before = known.get(port);
    if (before) return before;
    let built: Built<T> | undefined;
    const current = async (): Promise<T> => {
      const version = (await logRepository(port).head()).version;
      if (built?.version !== version) {
        const fresh = { version, value: build(port) };
        built = fresh;
        fresh.value.catch(() => {
          if (built === fresh) built = undefined;
        });
      }
      return built.value;
    };
    known.set(port, current);
    return current;
  };
}
