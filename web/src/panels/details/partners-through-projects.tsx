import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { PartnershipsOfDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { networkFilter } from "../../state/network-filter.js";
import { collapse, expand, PARTNERS_A_PAGE, select } from "../../state/view-changes.js";
import { pairKey } from "../../state/view.js";
import { ChangeButton } from "../change-button.js";
import { KindMark } from "../kind-mark.js";
import { t } from "../../words/words.js";
import { Name } from "../name.js";

/** With whom a stakeholder takes part in the most projects; each opens the projects, and all can be called onto the map. */
export function PartnersThroughProjects({ id }: { readonly id: string }) {
  const { view, choice, isWhole } = useExplorer();
  const { linkages, avoiding } = networkFilter(choice);
  const filter = { ...(linkages && { linkages }), ...(avoiding && { avoiding }) };
  const { value, work, error, retry } = useLoad(
    JSON.stringify([id, filter]),
    t("partnership.looking"),
    async (signal) =>
      (await ask(PartnershipsOfDocument, { id, filter, first: PARTNERS_A_PAGE }, signal)).stakeholder ?? null,
  );
  const found = value?.id === id ? value.partnerships : null;
  if (found?.totalCount === 0) return null;
  return (
    <section className="in-common" aria-labelledby="partners-head">
      <h3 id="partners-head">
        {found === null ? t("partnership.title") : t("partnership.count", { count: found.totalCount })}
      </h3>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {found && !isWhole && (
        <div className="actions">
          {view.expanded.some((one) => one.id === id) ? (
            <ChangeButton change={collapse(id)}>{t("expansion.remove")}</ChangeButton>
          ) : (
            <ChangeButton change={expand(id, null)}>
              {found.totalCount > PARTNERS_A_PAGE
                ? t("partnership.putFirst", { count: PARTNERS_A_PAGE })
                : t("partnership.putAll")}
            </ChangeButton>
          )}
        </div>
      )}
      <ul>
        {found?.nodes.map(({ between: [, partner], projectCount }) =>
          partner === undefined ? null : (
            <li key={partner.id}>
              <ChangeButton className="name" change={select(pairKey(id, partner.id))}>
                <KindMark kind={partner.kind} /> <Name>{partner.name}</Name>{" "}
                <span className="count">{t("count.projects", { count: projectCount })}</span>
              </ChangeButton>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
