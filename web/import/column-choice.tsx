import { type Lesson, withField } from "./trial.js";

/** What the rows of a file are, and which field each column, or attribute, is read as. */
export function ColumnChoice(props: {
  readonly lesson: Lesson;
  /** The fields that rows of each sort may have. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly onChange: (lesson: Lesson) => void;
}) {
  const { lesson, fields, onChange } = props;
  const { file, rows, columns, unused } = lesson;
  const read = Object.entries(columns).map(([field, heading]) => ({ heading, field }));
  const all = [...read, ...unused.map((heading) => ({ heading, field: "" }))].sort((a, b) =>
    a.heading.localeCompare(b.heading),
  );
  return (
    <table>
      <caption>
        {file}: its rows are{" "}
        <select
          aria-label={`Rows of ${file}`}
          value={rows}
          onChange={({ target }) => {
            onChange({
              ...lesson,
              rows: target.value,
              columns: {},
              unused: all.map(({ heading }) => heading),
            });
          }}
        >
          {Object.keys(fields).map((sort) => (
            <option key={sort}>{sort}</option>
          ))}
        </select>
      </caption>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Read as</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ heading, field }, at) => (
          <tr key={`${at} ${heading}`}>
            <th scope="row">{heading}</th>
            <td>
              <select
                aria-label={`${heading} of ${file}`}
                value={field}
                onChange={({ target }) => {
                  onChange(withField(lesson, heading, target.value === "" ? null : target.value));
                }}
              >
                <option value="">not read</option>
                {[...new Set([...(field === "" ? [] : [field]), ...(fields[rows] ?? [])])].map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
