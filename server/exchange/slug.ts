import { createHash } from "node:crypto";
import { words } from "../../schema/fold.js";

const LONGEST = 80;

const mark = (text: string): string => createHash("sha1").update(text).digest("hex").slice(0, 8);

/** A name as the readable part of an id: folded words joined by `-`; long ones are cut and marked, so that they differ. */
export function slug(name: string): string {
  const text = words(name).join("-");
  if (text === "") return mark(name);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 9).replace(/-$/u, "")}-${mark(name)}`;
}

/** A key of another register as part of an id: two keys that differ in more than case and separators give two texts. */
export function keySlug(key: string): string {
  const text = slug(key);
  const plain = key
    .trim()
    .toLowerCase()
    .replace(/[\s_.:/-]+/gu, "-");
  return plain === text ? text : `${text}-${mark(key)}`;
}
