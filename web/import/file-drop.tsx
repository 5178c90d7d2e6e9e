import { type DragEvent, useState } from "react";
import { t } from "../src/words/words.js";

/** Takes files from the device: chosen by a button, or dropped. */
export function FileDrop({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const [isOver, setOver] = useState(false);
  const over = (isOverNow: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOverNow);
  };
  return (
    <div
      className={isOver ? "file-drop over" : "file-drop"}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onChoose(files);
      }}
    >
      <label htmlFor="files">{t("import.choose")}</label>
      <input
        id="files"
        type="file"
        multiple
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) onChoose(files);
        }}
      />
    </div>
  );
}
