import { useState } from "react";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { ActivitiesDocument, type NetworkFilter } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { NETWORK_LANGUAGE } from "../../words/languages.js";
import { loadFormats } from "../../queries/load-formats.js";
import { t } from "../../words/words.js";

/** What a file of the service holds, and what it is called without its ending. */
export interface ServiceFileWish {
  /** The filter of the export as JSON; null for everything, undefined where it is too long for an address. */
  readonly filter: string | null | undefined;
  readonly name: string;
}

/** The roles that IATI has, as `server/exchange/formats/iati.ts` writes them. */
const ROLES = ["FUNDER", "LEAD", "IMPLEMENTER", "PARTNER", "TRAINER", "HOST"] as const;

/** Says so where a file of IATI would be empty: it holds projects alone, with a date and a party in a role. */
function NoActivities({ filter }: { readonly filter: string | null }) {
  const { value } = useLoad(`activities ${filter}`, t("share.lookingForFormats"), async (signal) => {
    const { stakeholders, linkages } = JSON.parse(filter ?? "{}") as NetworkFilter;
    const party = { role: { in: [...ROLES] } };
    const some = linkages ? { and: [linkages, party] } : party;
    const activities = { precision: { isNull: false }, linkages: { some } };
    const { projects } = await ask(
      ActivitiesDocument,
      { filter: stakeholders ? { and: [stakeholders, activities] } : activities },
      signal,
    );
    return projects.totalCount;
  });
  return (
    value === 0 && (
      <p className="hint" role="status">
        {t("share.noActivities")}
      </p>
    )
  );
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
          {format.key === "iati" && <NoActivities filter={filter} />}
          <a className="button" href={`/export/${format.key}?${given.toString()}`} download>
            {t("share.download")}
          </a>
        </>
      )}
    </>
  );
}
