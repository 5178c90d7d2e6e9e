import { useId } from "react";
import { t } from "../words/words.js";
import { setNote, useSavedStory } from "./saved-story.js";

/** The reader's own note on a stakeholder, which this browser keeps. */
export function NoteBox({ id }: { readonly id: string }) {
  const box = useId();
  const { notes } = useSavedStory();
  const note = notes[id] ?? "";
  return (
    <details className="note" open={note !== ""}>
      <summary>{t("note.title")}</summary>
      <label htmlFor={box} className="hint">
        {t("note.hint")}
      </label>
      <textarea
        id={box}
        dir="auto"
        rows={3}
        maxLength={2000}
        value={note}
        onChange={({ target }) => {
          setNote(id, target.value);
        }}
      />
    </details>
  );
}
