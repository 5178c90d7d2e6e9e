import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { useLoad } from "../../app/use-load.js";
import { ProjectsInCommonDocument } from "../../generated/graphql.js";
import { ask } from "../../queries/ask.js";
import { networkFilter } from "../../state/network-filter.js";
import { unfoldPair } from "../../state/view-changes.js";
import { ChangeButton } from "../change-button.js";
import { StakeholderLink } from "../stakeholder-link.js";
import { t } from "../../words/words.js";

/** The projects that two take part in, as the filters leave them, with what puts these on the map. */
export function ProjectsInCommon({ pair }: { readonly pair: readonly [string, string] }) {
  const { choice } = useExplorer();
  const { linkages, avoiding } = networkFilter(choice);
  const filter = {
    ...(linkages && { linkages }),
    ...(avoiding && { avoiding }),
    stakeholders: { id: { in: [...pair] } },
  };
  const [id] = pair;
  const { value, work, error, retry } = useLoad(
    JSON.stringify(filter),
    t("pair.lookingForProjects"),
    async (signal) => {
      const { stakeholder } = await ask(ProjectsInCommonDocument, { id, filter }, signal);
      return stakeholder?.partnerships.nodes[0] ?? null;
    },
  );
  return (
    <>
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && (
        <section className="in-common" aria-labelledby="in-common-head">
          <h3 id="in-common-head">{t("count.projectsInCommon", { count: value.projectCount })}</h3>
          <div className="actions">
            <ChangeButton
              change={unfoldPair(
                pair,
                value.projects.map((project) => project.id),
              )}
            >
              {value.projects.length < value.projectCount
                ? t("pair.showFirst", { count: value.projects.length })
                : t("pair.showAll")}
            </ChangeButton>
          </div>
          <ul>
            {value.projects.map((project) => (
              <li key={project.id}>
                <StakeholderLink one={project} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
