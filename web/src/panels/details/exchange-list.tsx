import type { ExchangeDetailsFragment } from "../../generated/graphql.js";
import { SourceList } from "./source-list.js";
import { t } from "../../words/words.js";

/** Needs or offers with their topic, state and sources; nothing where there are none. */
export function ExchangeList({
  title,
  list,
}: {
  /** Null where what stands above says it. */
  readonly title: string | null;
  readonly list: readonly ExchangeDetailsFragment[];
}) {
  if (list.length === 0) return null;
  return (
    <>
      {title !== null && <h3>{title}</h3>}
      <ul className="exchanges">
        {list.map(({ topic, text, state, sources }) => (
          <li key={`${topic.id} ${text}`}>
            <strong>
              <bdi>{topic.name}</bdi>
            </strong>
            {state !== "OPEN" && ` (${t(`exchange.${state}`)})`}
            <p dir="auto">{text}</p>
            <SourceList sources={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
