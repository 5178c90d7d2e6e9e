import type { ExchangeDetailsFragment } from "../../generated/graphql.js";
import type { ViewChange } from "../../state/view-history.js";
import { ChangeButton } from "../change-button.js";
import { SourceList } from "./source-list.js";
import { t } from "../../words/words.js";

/** Needs or offers with their topic, state and sources; nothing where there are none. */
export function ExchangeList({
  title,
  list,
  onward,
}: {
  /** Null where what stands above says it. */
  readonly title: string | null;
  readonly list: readonly ExchangeDetailsFragment[];
  /** What leads on from one that is open; nothing where nothing does. */
  readonly onward?:
    { readonly title: string; readonly to: (one: ExchangeDetailsFragment) => ViewChange } | undefined;
}) {
  if (list.length === 0) return null;
  return (
    <>
      {title !== null && <h3>{title}</h3>}
      <ul className="exchanges">
        {list.map((one) => (
          <li key={`${one.topic.id} ${one.text}`}>
            <strong>
              <bdi>{one.topic.name}</bdi>
            </strong>
            {one.state !== "OPEN" && ` (${t(`exchange.${one.state}`)})`}
            <p dir="auto">{one.text}</p>
            <SourceList sources={one.sources} />
            {onward && one.state === "OPEN" && (
              <ChangeButton className="quiet" change={onward.to(one)}>
                {onward.title}
              </ChangeButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
