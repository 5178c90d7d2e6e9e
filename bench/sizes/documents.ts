import { fileURLToPath } from "node:url";
import type { Size } from "../size.js";

/** The first network, as the five documents tell it. */
export const documents: Size = {
  key: "documents",
  title: "the documents",
  source: () => Promise.resolve({ seeds: fileURLToPath(new URL("../../seeds", import.meta.url)) }),
};
