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

/** `known` are the fields that are not packed. Packs the stated fields of a record as a JSON list behind a number whose bits say which they are. */
export function recordPacker<T extends object>(
  fields: readonly PackedField[],
  known: readonly string[],
): RecordPacker<T> {
  const blank = blankOf(fields, known);
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
    unpack(text, others) {
      const values = JSON.parse(text) as [number, ...unknown[]];
      const record = { ...blank, ...others } as Record<string, unknown>;
      let [stated] = values;
      let next = 1;
      for (let place = 0; stated > 0; place++) {
        const half = Math.floor(stated / 2);
        if (stated !== half * 2) record[(fields[place] as PackedField).field] = values[next++];
        stated = half;
      }
      return record as T;
    },
  };
}

/**
 * A record of nothing, to be copied. It comes from JSON.parse, since engines keep objects that grow by computed names as
 * hash tables, which are several times as slow to make and to read.
 */
function blankOf(fields: readonly PackedField[], known: readonly string[]): Fields {
  const names = [...known, ...fields.map(({ field }) => field)];
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as Record<
    string,
    unknown
  >;
  for (const { field, isList } of fields) if (isList) blank[field] = NONE;
  return blank;
}

/** Shared by all who state none: nobody may add to it. */
const NONE: readonly unknown[] = Object.freeze([]);
