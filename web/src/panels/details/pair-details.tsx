import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { LinkagesBetweenDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { select } from "../../state/view-changes.js";
import { CloseButton } from "../close-button.js";
import { LinkageCard } from "./linkage-card.js";
import { ProjectsInCommon } from "./projects-in-common.js";
import { useNames } from "../use-names.js";
import { t } from "../../words/words.js";

/** All linkages of two stakeholders, one card each. */
export function PairDetails({ pair }: { readonly pair: readonly [string, string] }) {
  const { view, act } = useExplorer();
  const [a, b] = pair;
  const name = useNames([a, b]);
  const { value, work, error, retry } = useLoad(`pair ${a} ${b}`, t("pair.loading"), async (signal) => {
    const is = (id: string) => ({ id: { eq: id } });
    const filter = {
      or: [
        { from: is(a), to: is(b) },
        { from: is(b), to: is(a) },
      ],
    };
    return (await ask(LinkagesBetweenDocument, { first: 100, filter }, signal)).linkages.nodes;
  });
  return (
    <section className="details" aria-labelledby="pair-head">
      <header className="panel-head">
        <h2 id="pair-head">{t("pair.title", { one: name(a), other: name(b) })}</h2>
        <CloseButton
          label={t("details.close")}
          onClose={() => {
            act(select(null));
          }}
        />
      </header>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {view.throughProjects && <ProjectsInCommon pair={pair} />}
      {value && <p>{t("pair.count", { count: value.length })}</p>}
      {value?.map((linkage) => (
        <LinkageCard key={linkage.id} linkage={linkage} />
      ))}
    </section>
  );
}
