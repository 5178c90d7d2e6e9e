import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** A new folder for the files of one describe block, removed after its last test. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "linkages-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
