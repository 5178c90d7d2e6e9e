import type { Parameters, Value } from "../graph/port.js";

/** Collects the parameters of a statement while it is put together, and hands out variable names that clash with none. */
export class Bindings {
  readonly #values: Record<string, Value> = {};
  #count = 0;

  /** Binds a value and gives its name in the statement, such as `$p3`. */
  bind(value: Value): string {
    const name = `p${++this.#count}`;
    this.#values[name] = value;
    return `$${name}`;
  }

  /** A variable name that this statement does not use yet, such as `m4`. */
  variable(letter: string): string {
    return `${letter}${++this.#count}`;
  }

  /** All bound values with those given by name. */
  parameters(named: Parameters = {}): Parameters {
    return { ...this.#values, ...named };
  }
}
