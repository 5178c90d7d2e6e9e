import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Checks what the project is built on, from package-lock.json and what is installed, without a network: each installed
 * package is the version of the lock, and its licence is one that the project may be passed on with.
 * `node tools/check-licences.mjs [folder]` exits with 1 where one is not.
 */
const LICENCES = new Set(
  "MIT ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Python-2.0".split(" "),
);

/** Typefaces, which are passed on as they are, beside their licence. */
const TYPEFACES = { "OFL-1.1": ["@fontsource-variable/"] };

/** Tools that build or test and no part of which is passed on. */
const TOOLS_ONLY = {
  "MPL-2.0": ["axe-core", "lightningcss"],
  "CC-BY-4.0": ["caniuse-lite"],
  "PSF-2.0": ["argparse"],
};

const folder = process.argv[2] ?? ".";
const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));

/** Of "A OR B" one is enough, of "A AND B" both must be right. */
const isAllowed = (licence, one) =>
  licence
    .replace(/[()]/gu, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((id) => LICENCES.has(id) || one(id)));

const isOfItsSort =
  (name, { dev }) =>
  (id) =>
    (TYPEFACES[id] ?? []).some((start) => name.startsWith(start)) ||
    (dev === true && (TOOLS_ONLY[id] ?? []).some((tool) => name === tool || name.startsWith(`${tool}-`)));

function* problems() {
  for (const [path, entry] of Object.entries(read("package-lock.json").packages)) {
    if (path === "" || !existsSync(join(folder, path))) continue;
    const { name, version, license } = read(join(path, "package.json"));
    if (version !== entry.version)
      yield `${name}: ${version} is installed, the lock says ${entry.version}. Run npm ci.`;
    const licence = typeof license === "string" ? license : JSON.stringify(license ?? "none");
    if (!isAllowed(licence, isOfItsSort(name, entry)))
      yield `${name} ${version}: the licence ${licence} is not among those allowed. Take another package, or allow it in tools/check-licences.mjs.`;
  }
}

const found = [...problems()];
for (const problem of found) console.error(problem);
if (found.length > 0) process.exitCode = 1;
