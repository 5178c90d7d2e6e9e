import { readFileSync, writeFileSync } from "node:fs";

/**
 * Completes package-lock.json after an `npm install` behind a registry that has not every platform's binaries: npm then
 * leaves those optional packages out, and `npm ci` refuses the file ("Missing: … from lock file", npm/cli issue 9846).
 * Adds what their dependents say of them, so that `npm ci` works on every platform.
 */
const PLATFORM = /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|aix|wasm32)/u;
const CPU = /(arm64|armv6|armv7|arm|ia32|loong64|mips64el|ppc64|ppc64le|riscv64|s390x|x64)(?=-|eabi|gnu|$)/u;

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    if (lock.packages[`node_modules/${name}`] ?? lock.packages[nested]) continue;
    const os = PLATFORM.exec(name)?.[1];
    const cpu = CPU.exec(name)?.[1];
    if (os === undefined)
      throw new Error(`${name}: its platform does not show in its name; look it up by hand`);
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[^\d]*/u, ""),
      ...(cpu === undefined ? {} : { cpu: [cpu] }),
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...(os === "wasm32" ? { cpu: ["wasm32"] } : { os: [os] }),
    };
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} optional packages added`);
