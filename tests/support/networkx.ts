import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { isRequired } from "./required.js";

/** A Python of one's own under .cache, where there is one, else the one of the machine. */
const PYTHON = [".cache/networkx/bin/python"].find((path) => existsSync(path)) ?? "python3";
const isThere = spawnSync(PYTHON, ["-c", "import networkx, numpy, scipy"]).status === 0;

/** Runs a Python script that reads JSON from its input and writes JSON to its output. */
export function runPython(script: string, input: unknown): unknown {
  const { status, stdout, stderr } = spawnSync(PYTHON, [script], {
    input: JSON.stringify(input),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as unknown;
}

/**
 * A `describe` for comparisons with NetworkX. Where it is absent the tests are skipped, saying so; where
 * `LINKAGES_REQUIRE` names `networkx` they fail instead.
 */
export function describeWithNetworkx(title: string, tests: () => void): void {
  if (isThere) {
    describe(title, tests);
  } else if (isRequired("networkx")) {
    it(`${title}: has NetworkX`, () => {
      throw new Error(
        `LINKAGES_REQUIRE lists "networkx", so ${PYTHON} must be able to import networkx, numpy and scipy. Install them in .cache/networkx.`,
      );
    });
  } else {
    describe.skip(`${title} (skipped: ${PYTHON} cannot import networkx, numpy and scipy)`, () => {
      it("needs NetworkX", () => undefined);
    });
  }
}
