/** A field of a record: text as it is, anything else as JSON; where nothing is stated a list is empty, any other field null. */
export interface PackedField {
  readonly field: string;
  readonly isText: boolean;
  readonly isList: boolean;
}

/** The fields of a record that are not packed. */
type Known = object;

/** Turns records of a kind into texts and back. Every record has all the fields; nobody may change one that was unpacked. */
export interface RecordPacker<T> {
  pack(record: T): string;
  /** A record that reads a field of the text when it is asked for it. */
  unpack(text: string, known: Known): T;
  /** An unpacked record where something else is known beside the text. */
  withKnown(record: T, known: Known): T;
}

/**
 * Packs the stated fields in their order, each behind its length; before them stands which are stated, seven to a
 * character. So one field is read without the others, the sooner the earlier it stands. `known` names the fields that
 * are not packed.
 */
export function recordPacker<T extends object>(
  fields: readonly PackedField[],
  known: readonly string[],
): RecordPacker<T> {
  const head = Math.ceil(fields.length / BITS);
  const Unpacked = recordClass(fields, known, head);
  return {
    pack(record) {
      const bits = new Array<number>(head).fill(0);
      let parts = "";
      fields.forEach(({ field, isText, isList }, place) => {
        const value = (record as Readonly<Record<string, unknown>>)[field];
        if (value == null || (isList && (value as unknown[]).length === 0)) return;
        const part = isText ? (value as string) : JSON.stringify(value);
        const group = Math.floor(place / BITS);
        bits[group] = (bits[group] as number) | (1 << (place % BITS));
        parts += lengthOf(part) + part;
      });
      return String.fromCharCode(...bits) + parts;
    },
    unpack: (text, fieldsKnown) => new Unpacked(text, fieldsKnown) as unknown as T,
    withKnown: (record, fieldsKnown) =>
      new Unpacked((record as unknown as PackedRecord).text, fieldsKnown) as unknown as T,
  };
}

/** A character of UTF-8 that is one byte has so many bits. */
const BITS = 7;

/** The last character of a length has this bit. */
const LAST = 64;

function lengthOf({ length }: string): string {
  let text = "";
  let left = length;
  for (; left >= LAST; left = Math.floor(left / LAST)) text += String.fromCharCode(left % LAST);
  return text + String.fromCharCode(left + LAST);
}

class PackedRecord {
  /** What was read of the fields that are JSON, by place. */
  readonly read: unknown[] = [];

  constructor(
    readonly text: string,
    readonly known: Known,
  ) {}
}

/** A class of records whose fields are read from their texts. */
function recordClass(
  fields: readonly PackedField[],
  known: readonly string[],
  head: number,
): typeof PackedRecord {
  class Unpacked extends PackedRecord {
    /** All fields, for whoever writes the record down. */
    toJSON(): object {
      const names = [...known, ...fields.map(({ field }) => field)];
      return Object.fromEntries(names.map((name) => [name, this[name as keyof this]]));
    }
  }
  const define = (name: string, read: (record: PackedRecord) => unknown): void => {
    Object.defineProperty(Unpacked.prototype, name, {
      get(this: PackedRecord) {
        return read(this);
      },
    });
  };
  for (const name of known) define(name, (record) => (record.known as Record<string, unknown>)[name]);
  for (const [place, { field, isText, isList }] of fields.entries())
    define(field, (record) => {
      if (isText) return partAt(record.text, place, head) ?? null;
      const before = record.read[place];
      if (before !== undefined) return before;
      const part = partAt(record.text, place, head);
      return (record.read[place] =
        part === undefined ? (isList ? NONE : null) : (JSON.parse(part) as unknown));
    });
  return Unpacked;
}

/** Shared by all who state none: nobody may add to it. */
const NONE: readonly unknown[] = Object.freeze([]);

const isStated = (text: string, place: number): boolean =>
  ((text.charCodeAt(Math.floor(place / BITS)) >> (place % BITS)) & 1) === 1;

/** The text of a field; undefined where it is not stated. */
function partAt(text: string, place: number, head: number): string | undefined {
  if (!isStated(text, place)) return undefined;
  for (let before = 0, start = head; ; before++) {
    if (!isStated(text, before)) continue;
    let [length, unit] = [0, 1];
    let sign = text.charCodeAt(start++);
    for (; sign < LAST; sign = text.charCodeAt(start++), unit *= LAST) length += sign * unit;
    length += (sign - LAST) * unit;
    if (before === place) return text.slice(start, start + length);
    start += length;
  }
}
