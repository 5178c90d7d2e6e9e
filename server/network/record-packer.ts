/** A field of a record: a list is empty where it is not stated, anything else null. */
export interface PackedField {
  readonly field: string;
  readonly isList: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** Turns records of a kind into texts and back. Every record has all the fields; nobody may change one that was unpacked. */
export interface RecordPacker<T> {
  pack(record: T): string;
  /** `known` are the fields that are not packed. */
  unpack(text: string, known: Fields): T;
}

/** Packs the stated fields of a record as a JSON list behind a number whose bits say which they are. */
export function recordPacker<T extends object>(fields: readonly PackedField[]): RecordPacker<T> {
  return {
    pack(record) {
      const values: unknown[] = [0];
      let stated = 0;
      fields.forEach(({ field, isList }, place) => {
        const value = (record as Fields)[field];
        if (value == null || (isList && (value as unknown[]).length === 0)) return;
        stated += 2 ** place;
        values.push(value);
      });
      values[0] = stated;
      return JSON.stringify(values);
    },
    unpack(text, known) {
      const values = JSON.parse(text) as [number, ...unknown[]];
      const record: Record<string, unknown> = { ...known };
      let [stated] = values;
      let next = 1;
      for (const { field, isList } of fields) {
        const isStated = stated % 2 === 1;
        record[field] = isStated ? values[next++] : isList ? NONE : null;
        stated = Math.floor(stated / 2);
      }
      return record as T;
    },
  };
}

/** Shared by all who state none: nobody may add to it. */
const NONE: readonly unknown[] = Object.freeze([]);
