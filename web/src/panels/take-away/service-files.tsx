import { useState } from "react";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { NETWORK_LANGUAGE } from "../../words/languages.js";
import { loadFormats } from "../../queries/load-formats.js";
import { t } from "../../words/words.js";

/** What a file of the service holds, and what it is called without its ending. */
export interface ServiceFileWish {
  /** The filter of the export as JSON; null for everything, undefined where it is too long for an address. */
  readonly filter: string | null | undefined;
  readonly name: string;
}

/** All formats of the service: the same part of the network with every field, straight from the service. */
export function ServiceFiles({ filter, name }: ServiceFileWish) {
  const { value, work, error, retry } = useLoad("formats", t("share.lookingForFormats"), loadFormats);
  const [key, setKey] = useState("xlsx");
  if (filter === undefined) return <p className="hint">{t("share.tooMany")}</p>;
  const format = value?.find((one) => one.key === key) ?? value?.[0];
  const given = new URLSearchParams({ ...(filter !== null && { filter }), name });
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && format && (
        <>
          <label className="field">
            <span>{t("share.format")}</span>
            <select
              value={format.key}
              onChange={(event) => {
                setKey(event.target.value);
              }}
            >
              {value.map((one) => (
                <option key={one.key} value={one.key}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
          <p className="hint" lang={NETWORK_LANGUAGE} dir="auto">
            {format.description}
          </p>
          <a className="button" href={`/export/${format.key}?${given.toString()}`} download>
            {t("share.download")}
          </a>
        </>
      )}
    </>
  );
}
