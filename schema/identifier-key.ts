import { fold } from "./fold.js";

/** A register, by the names that people give it, and what stands around its numbers. */
interface Register {
  readonly names: readonly string[];
  /** The addresses that numbers are written with, without what `https` and `www` add. */
  readonly addresses?: readonly string[];
  /** What else may stand before a number. */
  readonly before?: RegExp;
  /** What may stand between its signs. */
  readonly between?: RegExp;
  /** Numbers are often written in groups of four signs. */
  readonly inFours?: true;
}

const BLANKS = /\s/gu;
const BLANKS_AND_HYPHENS = /[\s\u2010-\u2015-]/gu;

const REGISTERS: Readonly<Record<string, Register>> = {
  ror: { names: ["ror", "rorid"], addresses: ["ror.org/"], before: /^ror:/u },
  wikidata: {
    names: ["wikidata", "wikidata q", "qid", "wikidata qid"],
    addresses: ["wikidata.org/wiki/", "wikidata.org/entity/"],
    before: /^(?:wikidata|wd):|^(?:https?:\/\/)?m\.wikidata\.org\/wiki\//u,
  },
  lei: { names: ["lei"], between: BLANKS_AND_HYPHENS },
  isin: { names: ["isin"], between: BLANKS_AND_HYPHENS },
  pic: { names: ["pic"], between: BLANKS },
  isni: {
    names: ["isni"],
    addresses: ["isni.org/isni/", "isni.org/"],
    before: /^isni[:\s]*/u,
    between: BLANKS_AND_HYPHENS,
    inFours: true,
  },
  orcid: { names: ["orcid"], addresses: ["orcid.org/"], between: BLANKS_AND_HYPHENS, inFours: true },
  grid: { names: ["grid"], addresses: ["grid.ac/institutes/"] },
  doi: { names: ["doi"], addresses: ["doi.org/", "dx.doi.org/"], before: /^doi:\s*/u },
  iati: { names: ["iati"] },
};

const ADDRESS_STARTS = ["https://", "http://", "https://www.", "http://www.", ""];

const BY_NAME = new Map(
  Object.entries(REGISTERS).flatMap(([key, { names }]) => names.map((name) => [name, key] as const)),
);

interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** Names of schemes that came, and their keys: millions of identifiers have a few schemes. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 1_000;

/** The folded name of a scheme; registers that are known go by one name, also where `id`, `code` or `number` is added. */
export function schemeKey(scheme: string): string {
  const known = KEYS.get(scheme);
  if (known !== undefined) return known;
  const name = fold(scheme);
  const key =
    BY_NAME.get(name) ?? BY_NAME.get(name.replace(/ (?:id|code|number|no|identifier)$/u, "")) ?? name;
  if (KEYS.size < MOST_KEYS) KEYS.set(scheme, key);
  return key;
}

const written = (value: string): string => value.trim().toLowerCase().replace(/\/+$/u, "");

/** An identifier in lower case, without the address and the blanks that its register is written with: `03q3ecb97`. */
export function plainIdentifier({ scheme, value }: Identifier): string {
  const text = written(value);
  const register = REGISTERS[schemeKey(scheme)];
  if (register === undefined) return text;
  const { addresses = [], before, between } = register;
  const bare = text.replace(/^https?:\/\//u, "").replace(/^www\./u, "");
  const address = addresses.find((one) => bare.startsWith(one));
  const number = address === undefined ? text : bare.slice(address.length);
  const plain = before === undefined ? number : number.replace(before, "");
  return between === undefined ? plain : plain.replace(between, "");
}

/** The same text for all identifiers that say the same, however their register and its numbers are spelt: `ror|03q3ecb97`. */
export const identifierKey = (identifier: Identifier): string =>
  `${schemeKey(identifier.scheme)}|${plainIdentifier(identifier)}`;

/** The keys under which graphs may hold an identifier: that of now, and those of releases that kept address and spelling. */
export function storedIdentifierKeys(identifier: Identifier): string[] {
  const scheme = schemeKey(identifier.scheme);
  const plain = plainIdentifier(identifier);
  const { addresses = [], inFours } = REGISTERS[scheme] ?? {};
  const groups = inFours === true ? (plain.match(/.{1,4}/gu) ?? []) : [plain];
  const forms = [plain, groups.join(" "), groups.join("-"), written(identifier.value)].flatMap((form) => [
    form,
    ...addresses.flatMap((address) => ADDRESS_STARTS.map((start) => start + address + form)),
  ]);
  const keys = forms.map((form) => `${scheme}|${form}`);
  return [...new Set([...keys, `${fold(identifier.scheme)}|${written(identifier.value)}`])];
}
