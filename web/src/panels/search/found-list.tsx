import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { FoundOfGroupDocument, type StakeholderFilter } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { addToGroup } from "../../state/view-changes.js";
import { ChangeButton } from "../change-button.js";
import { QueryLink } from "../questions/query-link.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { numberText } from "../../words/formats.js";
import { t } from "../../words/words.js";

const FIRST = 50;

interface FoundListProps {
  readonly title: string;
  /** Who counts. */
  readonly hint?: string;
  readonly filter: StakeholderFilter;
}

/** Who in the whole network answers a question about several, the best linked first. */
export function FoundList({ title, hint, filter }: FoundListProps) {
  const variables = { filter, first: FIRST };
  const { value, work, error, retry } = useLoad(
    JSON.stringify(variables),
    t("group.looking"),
    async (signal) => (await ask(FoundOfGroupDocument, variables, signal)).stakeholders,
  );
  return (
    <section className="found" aria-label={title} aria-busy={work !== null}>
      <h3>
        {title} {value && <span className="count">{numberText(value.totalCount)}</span>}
      </h3>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value?.totalCount === 0 && <p>{t("sentence.nobody")}</p>}
      {value && value.totalCount > 0 && (
        <>
          <ul>
            {value.nodes.map((one) => (
              <li key={one.id}>
                <StakeholderLink one={one} />
              </li>
            ))}
          </ul>
          {value.nodes.length < value.totalCount && (
            <p className="hint">{t("group.bestLinked", { count: value.nodes.length })}</p>
          )}
          <div className="actions">
            <ChangeButton change={addToGroup(value.nodes.map(({ id }) => id))}>
              {t("group.selectToo")}
            </ChangeButton>
          </div>
          <QueryLink document={FoundOfGroupDocument} variables={variables} />
        </>
      )}
    </section>
  );
}
