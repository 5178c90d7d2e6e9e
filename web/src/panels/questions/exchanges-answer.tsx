import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { ExchangesDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { groupBy } from "../../state/group-by.js";
import { chosenFilter } from "../../state/network-filter.js";
import { put } from "../../state/view-changes.js";
import { byName } from "../../words/formats.js";
import { t } from "../../words/words.js";
import { ExchangeList } from "../details/exchange-list.js";
import { PanelHead } from "../panel-head.js";
import { StakeholderLink } from "../stakeholder-link.js";

const MOST = 100;
const NOWHERE = "";

interface ExchangesAnswerProps {
  readonly exchange: "needs" | "offers";
  readonly question: string;
}

/** What those whom the filters choose need or offer, place by place, as the service tells: the first hundred by name. */
export function ExchangesAnswer({ exchange, question }: ExchangesAnswerProps) {
  const { choice } = useExplorer();
  const has = { [exchange === "needs" ? "need" : "offer"]: { isNull: false } };
  const filter = { and: [chosenFilter({ ...choice, linkagesOf: null }), has] };
  const { value, work, error, retry } = useLoad(
    `exchanges ${exchange} ${JSON.stringify(filter)}`,
    t("work.network"),
    async (signal) => {
      const wanted = { needs: exchange === "needs", offers: exchange === "offers" };
      return (await ask(ExchangesDocument, { filter, first: MOST, ...wanted }, signal)).stakeholders;
    },
  );
  const all = (value?.nodes ?? []).map(({ needs, offers, ...one }) => ({
    ...one,
    list: needs ?? offers ?? [],
  }));
  const places = [...groupBy(all, ({ places: [place] }) => place?.name ?? NOWHERE)].sort(
    ([a], [b]) => Number(a === NOWHERE) - Number(b === NOWHERE) || byName(a, b),
  );
  const told = {
    count: all.reduce((sum, { list }) => sum + list.length, 0),
    who: t("count.stakeholders", { count: all.length }),
    places: places.filter(([place]) => place !== NOWHERE).length,
  };
  return (
    <section className="answer" aria-labelledby="answer-head">
      <PanelHead id="answer-head" title={question} clear={put({ exchange: null, asked: null })} />
      {error && <ErrorNotice error={error} retry={retry} />}
      {work && <WorkNotice work={work} />}
      {value && (
        <p className="in-words" role="status">
          {t(all.length === 0 ? "answer.noExchange" : `answer.${exchange}`, told)}{" "}
          {value.totalCount > all.length && t("answer.firstByName", { count: value.totalCount })}
        </p>
      )}
      {places.map(([place, some]) => (
        <details key={place} open className="kind-group">
          <summary>
            <bdi>{place === NOWHERE ? t("answer.noPlace") : place}</bdi>{" "}
            <span className="count">{some.reduce((sum, { list }) => sum + list.length, 0)}</span>
          </summary>
          <ul>
            {some.map(({ list, ...one }) => (
              <li key={one.id}>
                <StakeholderLink one={one} />
                <ExchangeList title={null} list={list} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
