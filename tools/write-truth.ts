import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { readDataset } from "../schema/read-dataset.js";
import { storedAnswers } from "./stored-answers.js";
import { truthPage } from "./truth-page.js";

/** Writes docs/truth.md from the facts and the stored answers. */
const page = truthPage(await readDataset("seeds"), storedAnswers("docs/queries"));
const path = "docs/truth.md";
writeFileSync(path, await format(page, { ...(await resolveConfig(path)), filepath: path }));
