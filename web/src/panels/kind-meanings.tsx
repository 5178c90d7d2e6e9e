import { useState } from "react";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { useLoad } from "../app/use-load.js";
import { KindMeaningsDocument, type LinkageKind, type StakeholderKind } from "../generated/graphql.js";
import { ask } from "../queries/ask.js";
import { LINKAGE_KINDS, STAKEHOLDER_KINDS } from "../state/wording.js";
import { KindMark } from "./kind-mark.js";

const KINDS = Object.keys(STAKEHOLDER_KINDS) as StakeholderKind[];

function Meanings() {
  const { value, work, error, retry } = useLoad("kinds", "Looking for the definitions", (signal) =>
    ask(KindMeaningsDocument, {}, signal),
  );
  const ofLinkages = new Map(value?.linkages.enumValues?.map((one) => [one.name, one.description]));
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && (
        <dl className="meanings">
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <KindMark kind={kind} /> {STAKEHOLDER_KINDS[kind].one}
              </dt>
              <dd>{value[kind].description}</dd>
            </div>
          ))}
          {(Object.keys(LINKAGE_KINDS) as LinkageKind[]).map((kind) => (
            <div key={kind}>
              <dt>{LINKAGE_KINDS[kind]}</dt>
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
      <summary>What the kinds mean</summary>
      {isOpen && <Meanings />}
    </details>
  );
}
