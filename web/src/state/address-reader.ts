/** A parameter of an address as it stands there. */
export interface AddressPart {
  readonly name: string;
  readonly value: string;
}

/** Makes something of a value; null where it cannot. */
type Read<T> = (value: string) => T | null;

/** Reads the parameters of an address, and notes each value that it can make nothing of. */
export class AddressReader {
  readonly #given: URLSearchParams;
  readonly #passedOver: AddressPart[] = [];

  constructor(query: string) {
    this.#given = new URLSearchParams(query);
  }

  /** What was passed over so far, in the order in which it was asked for. */
  get passedOver(): readonly AddressPart[] {
    return this.#passedOver;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** A value as it stands; null where it is absent. */
  text(name: string): string | null {
    return this.#given.get(name);
  }

  texts(name: string): string[] {
    return this.#given.getAll(name);
  }

  /** What `read` makes of a value; null where it is absent or passed over. */
  one<T>(name: string, read: Read<T>): T | null {
    const value = this.#given.get(name);
    return value === null ? null : this.#read(name, value, read);
  }

  /** What `read` makes of each value, once, without those passed over. */
  all<T>(name: string, read: Read<T>): T[] {
    const made = this.#given.getAll(name).map((value) => this.#read(name, value, read));
    return [...new Set(made)].filter((one) => one !== null);
  }

  /** Whether a switch is on: its value is one of `words`. */
  isOn(name: string, ...words: string[]): boolean {
    return this.one(name, (value) => words.includes(value) || null) ?? false;
  }

  #read<T>(name: string, value: string, read: Read<T>): T | null {
    const made = read(value);
    if (made === null) this.#passedOver.push({ name, value });
    return made;
  }
}

/** Reads a value that is one of these. */
export const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (text) =>
    values.find((value) => value === text) ?? null;

/** Reads the id of a thing of a sort, such as place:lahore. */
export const idOf =
  (sort: string): Read<string> =>
  (text) =>
    text.startsWith(`${sort}:`) && /^[^\s\p{Cc}]+$/u.test(text.slice(sort.length + 1)) ? text : null;
