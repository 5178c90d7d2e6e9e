import { byte } from "./arrays/typed-array.js";

const START = 0x811c_9dc5;
const PRIME = 0x0100_0193;

/** FNV-1a of the bytes of a text in UTF-8, mixed as MurmurHash3 ends, so that any of its bits tell texts apart. */
export function hashOf(text: string): number {
  let hash = START;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127) return hashOfBytes(Buffer.from(text));
    hash = Math.imul(hash ^ unit, PRIME);
  }
  return mixed(hash);
}

/** The same of a text that is given by its bytes. */
export function hashOfBytes(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let hash = START;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ byte(bytes, i), PRIME);
  return mixed(hash);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2_ae35);
  return twice ^ (twice >>> 16);
}
