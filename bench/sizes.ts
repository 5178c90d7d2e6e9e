import type { Size } from "./size.js";
import { cordis } from "./sizes/cordis.js";
import { documents } from "./sizes/documents.js";
import { generated } from "./sizes/generated.js";
import { large } from "./sizes/large.js";

/** Every size, smallest first. A new one is a file in sizes/ and a line here. */
export const SIZES = [documents, cordis, generated, large] as const satisfies readonly Size[];
