import { Option } from "commander";
import { keysOf, MATCH_HORIZONS } from "../../schema/vocabulary.js";

/** How far ahead to look. */
export const horizonOption = (): Option =>
  new Option("--horizon <horizon>", "how far ahead to look")
    .choices(keysOf(MATCH_HORIZONS))
    .default("ONE_YEAR");
