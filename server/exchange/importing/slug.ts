import { createHash } from "node:crypto";
import { words } from "../../../schema/fold.js";

const LONGEST = 80;

/** Eight signs that differ where texts differ. */
export const mark = (text: string): string => createHash("sha1").update(text).digest("hex").slice(0, 8);

/** A name as the readable part of an id: folded words joined by `-`; long ones are cut and marked, so that they differ. */
export function slug(name: string): string {
  const text = words(asSeen(name)).join("-");
  if (text === "") return mark(name);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 9).replace(/-$/u, "")}-${mark(name)}`;
}

const PLAIN_TEXT = /^[!-~]+(?: [!-~]+)*$/u;
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;

/**
 * A key or name as people see it: in one form of Unicode, without signs of no width, and with one kind of blank. Joiners
 * stay, since some scripts are spelt with them.
 */
export const asSeen = (text: string): string =>
  PLAIN_TEXT.test(text) ? text : text.normalize("NFC").replace(UNSEEN, "").replace(/\s+/gu, " ").trim();

/** An id as a part of another one. */
export const idPart = (id: string): string =>
  id.length <= LONGEST ? id.replace(":", "-") : `${slug(id)}-${mark(id)}`;

const PLAIN_KEY = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u;
/** What ends like a mark could be one. */
const MARKED = /-[\da-f]{8}$/u;

/**
 * A key of another register as part of an id. Keys are kept as they are written, case and all; those with signs that ids
 * do not have become folded words and a mark. Two keys never give the same text.
 */
export function keySlug(key: string): string {
  if (PLAIN_KEY.test(key) && key.length <= LONGEST && !MARKED.test(key) && key === key.normalize("NFC"))
    return key;
  return `${slug(key)}-${mark(key)}`;
}
