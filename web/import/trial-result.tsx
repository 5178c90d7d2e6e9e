import { download } from "../src/export/download.js";
import { NETWORK_LANGUAGE } from "../src/words/languages.js";
import { commandOf, type Problem, type Trial } from "./trial.js";
import { t } from "../src/words/words.js";

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** A record as its fields, without those that say nothing. */
function Example({ record }: { readonly record: Readonly<Record<string, unknown>> }) {
  const { name, id, ...fields } = record;
  return (
    <li>
      <strong>{shown(name ?? id)}</strong>
      <dl>
        {Object.entries({ id, ...fields })
          .filter(([field, value]) => field !== "sources" && isSaid(value))
          .map(([field, value]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{shown(value)}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}

/** Where the page has what a message names as an option of the command. */
const CHOICES = [
  ["--decimal", "import.decimal"],
  ["--dates", "import.dates"],
] as const;

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { file, line, column, value, text, leftOut, count } = problem;
  const place = [line === undefined ? file : t("import.line", { file, line }), column]
    .filter(isSaid)
    .join(t("list.comma"));
  return (
    <li>
      <strong>{place}</strong>:{" "}
      <span lang={NETWORK_LANGUAGE} dir="auto">
        {text}
      </span>
      {value !== undefined && <> {t("import.got", { value })}</>}
      {CHOICES.filter(([option]) => text.includes(option)).map(([option, choice]) => (
        <span key={option}> {t("import.here", { choice: t(choice) })}</span>
      ))}
      {leftOut !== "nothing" && <> {t(`import.leftOut.${leftOut}`)}</>}
      {count > 1 && <> {t("import.moreOfKind", { count: count - 1 })}</>}
    </li>
  );
}

/** What would come in, what would not and why, and how to import the files. */
export function TrialResult({ trial, files }: { readonly trial: Trial; readonly files: readonly File[] }) {
  const { facets, stakeholders, linkages, leftOut, lostValues, unread } = trial.report;
  const command = commandOf(trial, files);
  return (
    <>
      <h2>{t("import.wouldCome")}</h2>
      <p>
        {t("import.counts", {
          stakeholders: stakeholders.added,
          linkages: linkages.added,
          facets: facets.added,
          records: leftOut,
          values: lostValues,
          files: unread,
        })}
      </p>
      <ul className="examples">
        {trial.examples.map((record) => (
          <Example key={shown(record["id"])} record={record} />
        ))}
      </ul>
      <h2>{t("import.problems")}</h2>
      {trial.problems.length === 0 ? (
        <p>{t("sentence.nothing")}</p>
      ) : (
        <ul>
          {trial.problems.map((problem) => (
            <ProblemLine key={JSON.stringify(problem)} problem={problem} />
          ))}
        </ul>
      )}
      <h2>{t("import.how")}</h2>
      <p>{t("import.command")}</p>
      <pre>
        <code>{command}</code>
      </pre>
      <p className="buttons">
        {trial.mapping !== "" && (
          <button
            type="button"
            onClick={() => {
              download("mapping.yaml", trial.mapping, "text/yaml");
            }}
          >
            {t("import.mapping")}
          </button>
        )}
        <button type="button" onClick={() => void navigator.clipboard.writeText(command)}>
          {t("import.copy")}
        </button>
      </p>
    </>
  );
}
