import { t } from "../src/words/words.js";

/** What a file was taken for: which heading, attribute or template is which field. Whatever else a mapping says stays in it. */
export interface Lesson {
  readonly file: string;
  readonly rows: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly unused: readonly string[];
  /** The decimal sign of numbers. */
  readonly decimal?: string;
  /** How dates are written that have two readings. */
  readonly dates?: string;
  /** The sign between the items of a list. */
  readonly separator?: string;
}

export interface Format {
  readonly key: string;
  readonly title: string;
}

/** What is answered of files that do not show their format. */
export interface Untried {
  readonly format: null;
  readonly formats: readonly Format[];
}

interface Counts {
  readonly added: number;
}

export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  readonly text: string;
  readonly leftOut: "file" | "record" | "value" | "column" | "nothing";
  readonly count: number;
}

/** What `POST /import/trial` answers of files whose format is known. */
export interface Trial {
  readonly format: string;
  readonly formats: readonly Format[];
  readonly lessons: readonly Lesson[];
  /** The fields that rows of each sort may have. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly mapping: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly Problem[];
  readonly report: {
    readonly facets: Counts;
    readonly stakeholders: Counts;
    readonly linkages: Counts;
    readonly leftOut: number;
    readonly lostValues: number;
    readonly unread: number;
  };
}

/** What is asked of the files: their format and mapping, or the service's own reading where absent. */
export interface Wish {
  readonly files: readonly File[];
  readonly format?: string;
  readonly mapping?: string;
}

/** Has the service read files without storing anything. Throws an error with a sentence for the reader. */
export async function tryFiles({ files, format, mapping }: Wish): Promise<Trial | Untried> {
  const body = new FormData();
  for (const file of files) body.append("file", file);
  if (format !== undefined) body.append("format", format);
  if (mapping !== undefined) body.append("mapping", mapping);
  const response = await fetch("/import/trial", { method: "POST", body }).catch((cause: unknown) => {
    throw new Error(`${t("error.unreachable")} ${t("error.connection")}`, { cause });
  });
  const answer = (await response.json().catch((cause: unknown) => {
    throw new Error(`${t("error.notNow")} ${t("error.inAMinute")}`, { cause });
  })) as (Trial | Untried) & { readonly errors?: readonly { readonly message: string }[] };
  if (answer.errors?.[0] !== undefined) throw new Error(answer.errors[0].message);
  return answer;
}

/** The command that imports the files, with the mapping where one is needed. */
export function commandOf(trial: Trial, files: readonly File[]): string {
  const names = files.map(({ name }) =>
    /^[\w.-]+$/u.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`,
  );
  const mapping = trial.mapping === "" ? "" : " --mapping mapping.yaml";
  return `linkages import ${trial.format} ${names.join(" ")}${mapping}`;
}

/** Lessons with one choice changed, as the mapping that the service reads (JSON is YAML). */
export const mappingOf = (lessons: readonly Lesson[]): string =>
  JSON.stringify({ tables: lessons.map(({ unused, ...table }) => ({ ...table, ignore: unused })) });

/** The lesson with another field for a heading; null where no field takes it. */
export function withField(lesson: Lesson, heading: string, field: string | null): Lesson {
  const columns = Object.fromEntries(
    Object.entries(lesson.columns).filter(([name, source]) => source !== heading && name !== field),
  );
  const before = field === null ? undefined : lesson.columns[field];
  const unused = lesson.unused.filter((one) => one !== heading);
  return {
    ...lesson,
    columns: field === null ? columns : { ...columns, [field]: heading },
    unused: [
      ...unused,
      ...(field === null ? [heading] : []),
      ...(before === undefined || before === heading ? [] : [before]),
    ],
  };
}
