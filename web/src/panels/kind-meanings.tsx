import { useState } from "react";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { useLoad } from "../app/use-load.js";
import { KindMeaningsDocument } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS } from "../state/wording.js";
import { KindMark } from "./kind-mark.js";
import { t } from "../words/words.js";

function Meanings() {
  const { value, work, error, retry } = useLoad("kinds", t("questions.lookingForMeanings"), (signal) =>
    ask(KindMeaningsDocument, {}, signal),
  );
  const ofLinkages = new Map(value?.linkages.enumValues?.map((one) => [one.name, one.description]));
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && (
        <dl className="meanings">
          {STAKEHOLDER_KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <KindMark kind={kind} /> {t(`kind.one.${kind}`)}
              </dt>
              <dd>{value[kind].description}</dd>
            </div>
          ))}
          {LINKAGE_KINDS.map((kind) => (
            <div key={kind}>
              <dt>{t(`linkageKind.${kind}`)}</dt>
              <dd>{ofLinkages.get(kind)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** What each kind of stakeholder and linkage means, in the words of the API, which are asked for when this is opened. */
export function KindMeanings() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="more-questions"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t("questions.meanings")}</summary>
      {isOpen && <Meanings />}
    </details>
  );
}
