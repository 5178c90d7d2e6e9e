import type { PackedTexts } from "./packed-texts.js";

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
  /** A record that reads a field of its packed text when it is asked for it. It holds the texts. */
  unpack(texts: PackedTexts, index: number, known: Known): T;
  /** An unpacked record where something else is known beside the text. */
  withKnown(record: T, known: Known): T;
  /** Has a record remember what is read of it, for whoever asks again. */
  keep(record: T): void;
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
        parts += lengthOf(Buffer.byteLength(part)) + part;
      });
      return String.fromCharCode(...bits) + parts;
    },
    unpack: (texts, index, fieldsKnown) => new Unpacked(texts, index, fieldsKnown) as unknown as T,
    withKnown: (record, fieldsKnown) => {
      const { texts, index } = record as unknown as PackedRecord;
      return new Unpacked(texts, index, fieldsKnown) as unknown as T;
    },
    keep: (record) => {
      (record as unknown as PackedRecord).isKept = true;
    },
  };
}

/** A character of UTF-8 that is one byte has so many bits. */
const BITS = 7;

/** The last character of a length has this bit. */
const LAST = 64;

/** The length of a part in bytes. */
function lengthOf(length: number): string {
  let text = "";
  let left = length;
  for (; left >= LAST; left = Math.floor(left / LAST)) text += String.fromCharCode(left % LAST);
  return text + String.fromCharCode(left + LAST);
}

/** The value of a field that was read, and those that were read before. */
interface Memo {
  readonly place: number;
  readonly value: unknown;
  readonly before: Memo | undefined;
}

class PackedRecord {
  isKept = false;
  memo: Memo | undefined = undefined;

  constructor(
    readonly texts: PackedTexts,
    readonly index: number,
    readonly known: Known,
  ) {}
}

/** What is known of a record beside its text; undefined of one that was not unpacked. */
export const knownOf = (record: object): object | undefined =>
  record instanceof PackedRecord ? record.known : undefined;

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
      for (let memo = record.memo; memo !== undefined; memo = memo.before)
        if (memo.place === place) return memo.value;
      const part = partAt(record.texts, record.index, place, head);
      if (part === undefined) return isList ? NONE : null;
      const value = isText ? part : (JSON.parse(part) as unknown);
      // Whoever asks for what is no text again gets the same.
      if (!isText || record.isKept) record.memo = { place, value, before: record.memo };
      return value;
    });
  return Unpacked;
}

/** Shared by all who state none: nobody may add to it. */
const NONE: readonly unknown[] = Object.freeze([]);

/** The text of a field; undefined where it is not stated. */
function partAt(texts: PackedTexts, index: number, place: number, head: number): string | undefined {
  const bytes = texts.bytesOf(index);
  const start = texts.startOf(index);
  const isStated = (field: number): boolean =>
    ((byteAt(bytes, start + Math.floor(field / BITS)) >> (field % BITS)) & 1) === 1;
  if (!isStated(place)) return undefined;
  for (let before = 0, at = start + head; ; before++) {
    if (!isStated(before)) continue;
    let [length, unit] = [0, 1];
    let sign = byteAt(bytes, at++);
    for (; sign < LAST; sign = byteAt(bytes, at++), unit *= LAST) length += sign * unit;
    length += (sign - LAST) * unit;
    if (before === place) return bytes.toString("utf8", at, at + length);
    at += length;
  }
}

const byteAt = (bytes: Buffer, place: number): number => bytes[place] as number;
