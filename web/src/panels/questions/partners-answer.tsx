import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { PartnershipsOfDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { networkFilter } from "../../state/network-filter.js";
import { put } from "../../state/view-changes.js";
import { listText } from "../../words/formats.js";
import { t } from "../../words/words.js";
import { PanelHead } from "../panel-head.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { useNames } from "../use-names.js";

const MOST = 100;
const NAMED = 3;

/** With whom one takes part in the same projects, of those whom the filters choose, as the service tells: the most in common first. */
export function PartnersAnswer({ id, question }: { readonly id: string; readonly question: string }) {
  const { choice } = useExplorer();
  const name = useNames([id])(id);
  const variables = { id, filter: networkFilter(choice), first: MOST };
  const { value, work, error, retry } = useLoad(
    `partners ${JSON.stringify(variables)}`,
    t("partnership.looking"),
    async (signal) =>
      (await ask(PartnershipsOfDocument, variables, signal)).stakeholder?.partnerships ?? null,
  );
  const partners = (value?.nodes ?? []).flatMap(({ between: [, one], projectCount }) =>
    one === undefined ? [] : [{ ...one, count: projectCount }],
  );
  const named = partners.slice(0, NAMED).map((one) => t("answer.counted", one));
  return (
    <section className="answer" aria-labelledby="answer-head">
      <PanelHead
        id="answer-head"
        title={question}
        clear={put({ linkagesOf: null, asked: null, throughProjects: false })}
      />
      {error && <ErrorNotice error={error} retry={retry} />}
      {work && <WorkNotice work={work} />}
      {value && (
        <p className="in-words" role="status">
          {partners.length === 0
            ? t("answer.noPartners", { name })
            : t("answer.partners", { name, count: value.totalCount, names: listText(named) })}{" "}
          {value.totalCount > partners.length && t("answer.firstInCommon", { count: partners.length })}
        </p>
      )}
      <ol>
        {partners.map((one) => (
          <li key={one.id} className="ranked">
            <StakeholderLink one={one} />
            <span className="count">{t("count.projects", { count: one.count })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
