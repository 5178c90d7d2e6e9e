import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../support/scratch-folder.js";

const folder = scratchFolder();

interface Package {
  readonly license?: string;
  readonly dev?: true;
  readonly locked?: string;
}

/** What the check says of a project with these packages. */
function check(packages: Readonly<Record<string, Package>>): { code: number | null; lines: string[] } {
  const locked = Object.entries(packages).map(([name, { license, locked: version = "1.0.0", dev }]) => {
    const path = `node_modules/${name}`;
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, "package.json"), JSON.stringify({ name, version: "1.0.0", license }));
    return [path, { version, dev }];
  });
  writeFileSync(
    join(folder, "package-lock.json"),
    JSON.stringify({ packages: { "": {}, "node_modules/absent": {}, ...Object.fromEntries(locked) } }),
  );
  const { status, stderr } = spawnSync(process.execPath, ["tools/check-licences.mjs", folder]);
  return { code: status, lines: String(stderr).trim().split("\n") };
}

describe("the check of licences", () => {
  it("takes those that are allowed, by choice as well, and tools that are not passed on", () => {
    const packages: Record<string, Package> = {
      a: { license: "MIT" },
      b: { license: "(GPL-3.0-only OR Apache-2.0)" },
      "axe-core": { license: "MPL-2.0", dev: true },
    };
    expect(check(packages)).toEqual({ code: 0, lines: [""] });
  });

  it("names each package whose licence is another, is not told, or whose version is not the lock's", () => {
    const packages: Record<string, Package> = {
      c: { license: "MIT AND GPL-3.0-only" },
      d: {},
      e: { license: "MIT", locked: "2.0.0" },
      "axe-core": { license: "MPL-2.0" },
    };
    expect(check(packages)).toMatchObject({
      code: 1,
      lines: [
        expect.stringMatching(/^c 1\.0\.0: the licence MIT AND GPL-3\.0-only is not/u),
        expect.stringMatching(/^d 1\.0\.0: the licence "none" is not/u),
        expect.stringMatching(/^e: 1\.0\.0 is installed, the lock says 2\.0\.0\./u),
        expect.stringMatching(/^axe-core 1\.0\.0: the licence MPL-2\.0 is not/u),
      ],
    });
  });
});
