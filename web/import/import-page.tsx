import { useRef, useState } from "react";
import { withLanguage } from "../src/words/wished-language.js";
import { ColumnChoice } from "./column-choice.js";
import { FileDrop } from "./file-drop.js";
import { TrialResult } from "./trial-result.js";
import { type Format, type Lesson, mappingOf, type Trial, tryFiles, type Wish } from "./trial.js";
import { t } from "../src/words/words.js";

/** Where the page stands with the files that were chosen. */
type State =
  | { readonly step: "none" }
  | { readonly step: "reading"; readonly before: Trial | null }
  | { readonly step: "read"; readonly trial: Trial }
  /** The files do not show their format. */
  | { readonly step: "asked"; readonly formats: readonly Format[] }
  | { readonly step: "failed"; readonly message: string };

/** The trial that is shown: the last one while the next is being read. */
const trialOf = (state: State): Trial | null =>
  state.step === "read" ? state.trial : state.step === "reading" ? state.before : null;

/** Says how the last reading went, for those who do not see it. */
function statusText(state: State): string {
  if (state.step === "reading") return t("import.reading");
  if (state.step === "asked") return t("import.noFormat");
  if (state.step !== "read") return "";
  const { stakeholders, linkages } = state.trial.report;
  return t("import.read", { stakeholders: stakeholders.added, linkages: linkages.added });
}

/** Reads files by the service; the newest wish alone counts. `onRead` hears what the files were taken for. */
function useTrial(onRead: (lessons: readonly Lesson[]) => void): [State, (wish: Wish) => void] {
  const [state, setState] = useState<State>({ step: "none" });
  const last = useRef(0);
  const ask = (wish: Wish): void => {
    const turn = (last.current += 1);
    const set = (next: State): void => {
      if (turn === last.current) setState(next);
    };
    setState({ step: "reading", before: trialOf(state) });
    tryFiles(wish).then(
      (answer) => {
        if (answer.format === null) {
          set({ step: "asked", formats: answer.formats });
          return;
        }
        set({ step: "read", trial: answer });
        if (turn === last.current) onRead(answer.lessons);
      },
      (error: unknown) => {
        set({ step: "failed", message: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  return [state, ask];
}

interface FormatProps {
  /** The one that is chosen; null where none is. */
  readonly format: string | null;
  readonly formats: readonly Format[];
  readonly onChoose: (format: string) => void;
}

function FormatChoice({ format, formats, onChoose }: FormatProps) {
  return (
    <label>
      {t("import.format")}{" "}
      <select
        value={format ?? ""}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        {format === null && <option value="">{t("import.chooseFormat")}</option>}
        {formats.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ReadingProps {
  readonly trial: Trial;
  readonly files: readonly File[];
  readonly lessons: readonly Lesson[];
  readonly onLessons: (lessons: readonly Lesson[]) => void;
  readonly onRead: (wish: Omit<Wish, "files">) => void;
}

/** What the files were taken for, to be corrected and read again. */
function Reading({ trial, files, lessons, onLessons, onRead }: ReadingProps) {
  return (
    <>
      <h2>{t("import.takenFor")}</h2>
      <p>{files.map(({ name }) => name).join(", ")}</p>
      <FormatChoice
        {...trial}
        onChoose={(format) => {
          onRead({ format });
        }}
      />
      {lessons.map((lesson, at) => (
        <ColumnChoice
          key={`${at} ${lesson.file}`}
          lesson={lesson}
          fields={trial.fields}
          onChange={(changed) => {
            onLessons(lessons.with(at, changed));
          }}
        />
      ))}
      {lessons.length > 0 && (
        <p>
          <button
            type="button"
            onClick={() => {
              onRead({ format: trial.format, mapping: mappingOf(lessons) });
            }}
          >
            {t("import.again")}
          </button>
        </p>
      )}
    </>
  );
}

/** The page that tries files: what they are taken for, what would come in, what would not, and how to import them. */
export function ImportPage() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [lessons, setLessons] = useState<readonly Lesson[]>([]);
  const [state, ask] = useTrial(setLessons);
  const trial = trialOf(state);
  return (
    <main className="import-page">
      <p>
        <a href={`/${withLanguage("")}`}>{t("import.back")}</a>
      </p>
      <h1>{t("import.heading")}</h1>
      <p>{t("import.intro")}</p>
      <FileDrop
        onChoose={(chosen) => {
          setFiles(chosen);
          ask({ files: chosen });
        }}
      />
      <p role="status">{statusText(state)}</p>
      {state.step === "failed" && (
        <p role="alert" className="import-error">
          {state.message}
        </p>
      )}
      {state.step === "asked" && (
        <FormatChoice
          format={null}
          formats={state.formats}
          onChoose={(format) => {
            if (format !== "") ask({ files, format });
          }}
        />
      )}
      {trial !== null && (
        <div aria-busy={state.step === "reading"}>
          <Reading
            trial={trial}
            files={files}
            lessons={lessons}
            onLessons={setLessons}
            onRead={(wish) => {
              ask({ files, ...wish });
            }}
          />
          <TrialResult trial={trial} files={files} />
        </div>
      )}
    </main>
  );
}
