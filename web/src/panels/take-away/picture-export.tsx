import { useState } from "react";
import { PICTURE_SIZES, type PictureSize, type PictureWish } from "../../export/picture.js";
import { FileButtons } from "./file-buttons.js";
import type { Files } from "./take-away-files.js";
import { t } from "../../words/words.js";

interface PictureExportProps {
  readonly files: Files<[PictureWish]>;
  /** The title that fits what is shown; the reader may write another. */
  readonly title: string;
}

const SIZES = Object.keys(PICTURE_SIZES) as PictureSize[];

/** The pictures of the map, with the title and the size that the reader chooses. */
export function PictureExport({ files, title }: PictureExportProps) {
  const [written, setWritten] = useState<string | null>(null);
  const [size, setSize] = useState<PictureSize>("screen");
  const wish = { title: written ?? title, size };
  return (
    <>
      <label className="field">
        <span>{t("share.pictureTitle")}</span>
        <input
          value={wish.title}
          maxLength={200}
          onChange={(event) => {
            setWritten(event.target.value);
          }}
        />
      </label>
      <label className="field">
        <span>{t("share.pictureSize")}</span>
        <select
          value={size}
          onChange={(event) => {
            setSize(SIZES.find((one) => one === event.target.value) ?? "screen");
          }}
        >
          {SIZES.map((one) => (
            <option key={one} value={one}>
              {t(`share.size.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <FileButtons files={files.map(({ name, make }) => ({ name, make: () => make(wish) }))} />
    </>
  );
}
