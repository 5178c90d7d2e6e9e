/** Letters of Urdu that neither Arabic nor Persian has. */
const URDU = /[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]/u;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** The language of a name as far as its letters tell (BCP 47): of Latin and Arabic ones the script alone; undefined for others. */
export function nameLanguage(name: string): string | undefined {
  if (URDU.test(name)) return "ur";
  if (ARABIC.test(name)) return "und-Arab";
  return LATIN.test(name) ? "und-Latn" : undefined;
}
