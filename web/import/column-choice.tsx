import { type Lesson, withField } from "./trial.js";
import { byName } from "../src/words/formats.js";
import { t } from "../src/words/words.js";

const ROW_SORTS = ["stakeholders", "linkages", "sectors", "places", "topics", "documents"] as const;

interface ChoiceProps {
  readonly lesson: Lesson;
  /** The fields that rows of each sort may have. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (lesson: Lesson) => void;
}

/** The headings of a file in order, each with the field that it is read as. */
function headingsOf({ columns, unused }: Lesson): { heading: string; field: string }[] {
  const read = Object.entries(columns).map(([field, heading]) => ({ heading, field }));
  return [...read, ...unused.map((heading) => ({ heading, field: "" }))].sort((a, b) =>
    byName(a.heading, b.heading),
  );
}

function RowsChoice({ lesson, fields, onChange }: ChoiceProps) {
  const unused = headingsOf(lesson).map(({ heading }) => heading);
  return (
    <select
      aria-label={t("import.rowsOf", { file: lesson.file })}
      value={lesson.rows}
      onChange={({ target }) => {
        onChange({ ...lesson, rows: target.value, columns: {}, unused });
      }}
    >
      {ROW_SORTS.filter((sort) => sort in fields).map((sort) => (
        <option key={sort} value={sort}>
          {t(`import.rows.${sort}`)}
        </option>
      ))}
    </select>
  );
}

function FieldChoice(props: ChoiceProps & { readonly heading: string; readonly field: string }) {
  const { lesson, fields, onChange, heading, field } = props;
  const names = new Set([...(field === "" ? [] : [field]), ...(fields[lesson.rows] ?? [])]);
  return (
    <select
      aria-label={t("import.columnOf", { column: heading, file: lesson.file })}
      value={field}
      onChange={({ target }) => {
        onChange(withField(lesson, heading, target.value === "" ? null : target.value));
      }}
    >
      <option value="">{t("import.notRead")}</option>
      {[...names].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

/** What a file may have in two readings, and what the user can say of it. */
const WRITINGS = [
  {
    of: "decimal",
    title: "import.decimal",
    choices: { ".": "import.decimal.point", ",": "import.decimal.comma" },
  },
  {
    of: "dates",
    title: "import.dates",
    choices: {
      dmy: "import.dates.dmy",
      mdy: "import.dates.mdy",
      excel: "import.dates.excel",
      edtf: "import.dates.edtf",
    },
  },
  { of: "separator", title: "import.separator", choices: { ";": null, "|": null, ",": null } },
] as const;

/** How the values of a file are written, where they have two readings. */
function WritingChoice({ lesson, onChange }: Pick<ChoiceProps, "lesson" | "onChange">) {
  return (
    <p>
      {WRITINGS.map(({ of, title, choices }) => (
        <label key={of}>
          {t(title)}{" "}
          <select
            aria-label={t("import.columnOf", { column: t(title), file: lesson.file })}
            value={lesson[of] ?? ""}
            onChange={({ target }) => {
              const { [of]: _, ...rest } = lesson;
              onChange(target.value === "" ? rest : { ...rest, [of]: target.value });
            }}
          >
            <option value="">{t("import.notSaid")}</option>
            {Object.entries(choices).map(([value, word]) => (
              <option key={value} value={value}>
                {word === null ? value : t(word)}
              </option>
            ))}
          </select>{" "}
        </label>
      ))}
    </p>
  );
}

/** What the rows of a file are, how its values are written, and which field each column, or attribute, is read as. */
export function ColumnChoice(props: ChoiceProps) {
  return (
    <>
      <ColumnTable {...props} />
      <WritingChoice {...props} />
    </>
  );
}

function ColumnTable(props: ChoiceProps) {
  return (
    <table>
      <caption>
        {t("import.rowsAre", { file: props.lesson.file })} <RowsChoice {...props} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("import.column")}</th>
          <th scope="col">{t("import.readAs")}</th>
        </tr>
      </thead>
      <tbody>
        {headingsOf(props.lesson).map(({ heading, field }, at) => (
          <tr key={`${at} ${heading}`}>
            <th scope="row">{heading}</th>
            <td>
              <FieldChoice {...props} heading={heading} field={field} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
