import { download } from "../src/export/download.js";
import { counted } from "../src/state/wording.js";
import { commandOf, type Problem, type Trial } from "./trial.js";

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

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { file, line, column, value, text, leftOut, count } = problem;
  const place = [line === undefined ? file : `${file}, line ${line}`, column].filter(isSaid).join(", ");
  return (
    <li>
      <strong>{place}</strong>: {text}
      {value !== undefined && <> Got “{value}”.</>}
      {leftOut !== "nothing" && <> Left out: the {leftOut}.</>}
      {count > 1 && <> {count - 1} more of this kind.</>}
    </li>
  );
}

/** What would come in, what would not and why, and how to import the files. */
export function TrialResult({ trial, files }: { readonly trial: Trial; readonly files: readonly File[] }) {
  const { facets, stakeholders, linkages, leftOut, lostValues, unread } = trial.report;
  const command = commandOf(trial, files);
  return (
    <>
      <h2>What would come in</h2>
      <p>
        {counted(stakeholders.added, "stakeholder")}, {counted(linkages.added, "linkage")}; of sectors,
        places, topics and documents together {facets.added}. Left out: {counted(leftOut, "record")},{" "}
        {counted(lostValues, "value")}, {counted(unread, "file")}.
      </p>
      <ul className="examples">
        {trial.examples.map((record) => (
          <Example key={shown(record["id"])} record={record} />
        ))}
      </ul>
      <h2>What is to be known or corrected</h2>
      {trial.problems.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <ul>
          {trial.problems.map((problem) => (
            <ProblemLine key={JSON.stringify(problem)} problem={problem} />
          ))}
        </ul>
      )}
      <h2>How to import them</h2>
      <p>Who runs the service imports the files with this command:</p>
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
            Download the mapping
          </button>
        )}
        <button type="button" onClick={() => void navigator.clipboard.writeText(command)}>
          Copy the command
        </button>
      </p>
    </>
  );
}
