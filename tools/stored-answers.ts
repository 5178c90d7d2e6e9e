import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { StoredAnswer } from "./truth-page.js";

/** The stored answers of a folder of questions, by their names. */
export const storedAnswers = (folder: string): StoredAnswer[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      question: file.replace(".json", ""),
      answer: readFileSync(join(folder, file), "utf8"),
    }));
