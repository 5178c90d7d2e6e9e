import { useEffect } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { isWriting } from "../app/is-writing.js";
import { words } from "../../../schema/fold.js";
import { aroundQuestion, type Question, questionsFor } from "../state/questions.js";
import { isQuestion, type WishedGroup, wishedGroups } from "../state/search-wish.js";
import { pick, showGroup } from "../state/view-changes.js";
import { useAsking } from "./question-list.js";
import { StakeholderPicker } from "./stakeholder-picker.js";
import { useQuestions } from "./use-questions.js";
import type { Hit } from "./use-search.js";
import { t } from "../words/words.js";

const SHORTCUT = "/";

/** "Universities in Lahore", "Universities", "Stakeholders in Textiles". */
function groupName({ kind, node, facet }: WishedGroup): string {
  const many = t(kind === null ? "search.stakeholders" : `kind.many.${kind}`);
  if (node === null) return many;
  return facet === "sector"
    ? t("search.inSector", { many, sector: node.name })
    : t("search.in", { many, place: node.name });
}

/** The search of the page: whoever is picked comes onto the map and is opened. The key "/" leads here. */
export function SearchBox() {
  const { act, around, isWhole, network } = useExplorer();
  const questions = useQuestions();
  const asking = useAsking();
  const asked = (text: string, hits: readonly Hit[]): readonly Question[] => [
    ...questionsFor(words(text), questions),
    ...(isQuestion(text) ? hits.slice(0, 1).map(({ stakeholder }) => aroundQuestion(stakeholder)) : []),
  ];
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      if (event.key !== SHORTCUT || isWriting(event)) return;
      document.querySelector<HTMLInputElement>(`[data-shortcut="${SHORTCUT}"]`)?.focus();
      event.preventDefault();
    };
    addEventListener("keydown", jump);
    return () => {
      removeEventListener("keydown", jump);
    };
  }, []);
  return (
    <search className="search">
      <StakeholderPicker
        label={t("search.label")}
        placeholder={t("search.placeholder")}
        isLabelHidden
        shortcut={SHORTCUT}
        suggest={(text, hits) => [
          ...asked(text, hits).map((question) => ({
            id: question.text,
            name: question.text,
            more: t("search.answer"),
            isAsked: isQuestion(text),
            onTake: () => {
              act(asking(question));
            },
          })),
          ...wishedGroups(text, around).map((group) => ({
            id: [group.kind, group.node?.id].join(" "),
            name: groupName(group),
            more: t("search.showAll"),
            onTake: () => {
              act(showGroup(group, isWhole));
            },
          })),
        ]}
        onPick={({ id }) => {
          act(pick(id, network.stakeholders.has(id)));
        }}
      />
    </search>
  );
}
