import { useEffect } from "react";
import { useExplorer } from "../../app/explorer-context.js";
import { isWriting } from "../../app/is-writing.js";
import { words } from "../../../../schema/fold.js";
import type { Reading } from "../../state/asked/reading.js";
import type { AskedNetwork } from "../../state/asked/unread-note.js";
import { SHOW_ALL_UP_TO } from "../../queries/load-network.js";
import { periodInWords } from "../../state/period.js";
import { type Question, questionsFor } from "../../state/questions.js";
import { isQuestion, type WishedGroup } from "../../state/search-wish.js";
import { pick, showGroup, showPair } from "../../state/view-changes.js";
import { useAsking } from "../questions/question-list.js";
import { StakeholderPicker } from "./stakeholder-picker.js";
import { useQuestions } from "../questions/use-questions.js";
import type { Suggestion } from "./picker-options.js";
import type { Found } from "./use-search.js";
import { listText } from "../../words/formats.js";
import { t } from "../../words/words.js";

const SHORTCUT = "/";

/** "Universities in Lahore", "Universities", "Stakeholders in Textiles". */
function groupName({ kind, nodes, facet }: WishedGroup): string {
  const many = t(kind === null ? "search.stakeholders" : `kind.many.${kind}`);
  if (nodes.length === 0) return many;
  const names = listText(nodes.map(({ name }) => name));
  return facet === "sector"
    ? t("search.inSector", { many, sector: names })
    : t("search.in", { many, place: names });
}

/** A list is of no time: where one is asked for, that is said to be left out. */
const withoutTime = (question: string, { during }: Reading): string =>
  during === null ? question : t("question.unread", { question, words: periodInWords(during) });

function useAskedNetwork(): AskedNetwork {
  const { around, isWhole } = useExplorer();
  return { kinds: around.stakeholderCounts, isWhole, mostWhole: SHOW_ALL_UP_TO };
}

/** What a text asks and names, beside those whom it finds. */
function useSuggestions(there: AskedNetwork): (text: string, found: Found) => Suggestion[] {
  const { act, isWhole, network } = useExplorer();
  const questions = useQuestions();
  const open = useAsking();
  const offered = (question: Question, rank: Suggestion["rank"]): Suggestion => ({
    id: question.text,
    name: question.text,
    more: t("search.answer"),
    rank,
    onTake: () => {
      act(open(question));
    },
  });
  return (text, { asking, reading, ends, where, groups, hits }) => {
    const grounds = { questions, network, isWhole };
    const places = groups.flatMap(({ facet, nodes }) => (facet === "place" ? nodes : []));
    const asked =
      asking && reading && asking.kindsAbsent(reading, there).length === 0
        ? [...asking.askedQuestions(reading, ends, grounds, where), ...asking.exchangesIn(reading, places)]
        : [];
    const alike = questionsFor(words(text), questions).filter(
      (one) => !asked.some((two) => two.text === one.text),
    );
    const isList = reading?.asked === "list" && groups.length > 0;
    const isAlike = isQuestion(text) && alike.length > 0;
    const isUnread = isQuestion(text) && asked.length === 0 && !isList && !isAlike;
    const [named] = hits.flatMap(({ stakeholder, forgiving }) =>
      forgiving === true ? [] : (stakeholder ?? []),
    );
    const nearest = isUnread
      ? [
          ...(named && asking ? asking.questionsAbout(named, grounds) : []),
          ...(asking?.nearestQuestions(text, questions) ?? []),
        ]
      : [];
    return [
      ...asked.map((question) => offered(question, "asked")),
      ...nearest.map((question) => offered(question, "nearest")),
      ...groups.map((group) => ({
        id: [group.kind, ...group.nodes.map((node) => node.id)].join(" "),
        name: isList ? withoutTime(groupName(group), reading) : groupName(group),
        more: t("search.showAll"),
        rank: isList ? ("asked" as const) : ("other" as const),
        onTake: () => {
          act(showGroup(group, isWhole));
        },
      })),
      ...alike.map((question) => offered(question, isAlike && asked.length === 0 ? "asked" : "other")),
    ];
  };
}

/** The search of the page: whoever is picked comes onto the map and is opened. The key "/" leads here. */
export function SearchBox() {
  const { act, network } = useExplorer();
  const there = useAskedNetwork();
  const suggest = useSuggestions(there);
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
        suggest={suggest}
        unreadNote={(found) => found.asking?.unreadNote(found, there) ?? null}
        onPair={(ends) => {
          act(showPair(ends, (id) => network.stakeholders.has(id)));
        }}
        onPick={({ id }) => {
          act(pick(id, network.stakeholders.has(id)));
        }}
      />
    </search>
  );
}
