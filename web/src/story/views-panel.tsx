import { useState } from "react";
import { CommittedInput } from "../app/committed-input.js";
import { useExplorer } from "../app/explorer-context.js";
import { download } from "../export/download.js";
import { filtersInWords } from "../state/filter-words.js";
import { fittingTab } from "../state/fitting-tab.js";
import { START_VIEW } from "../state/view.js";
import { questionOf } from "../state/questions.js";
import { fromAddress, toAddress } from "../state/view-address.js";
import { CopyButton } from "../panels/take-away/copy-button.js";
import { useQuestions } from "../panels/questions/use-questions.js";
import { t } from "../words/words.js";
import { changeSteps, saveStory, savedStory, sharedStory, useSavedStory } from "./saved-story.js";
import { readStory, type Step, writeStory } from "./story.js";
import { storyAddress } from "./told-story.js";

/** What a view may be called: its question, whom it has selected, or its filters. */
function useTitle(): string {
  const { view, choice, network, around } = useExplorer();
  const asked = questionOf(view, useQuestions());
  const selected = network.stakeholders.get(view.selected ?? "")?.name;
  return asked?.text ?? selected ?? filtersInWords(choice, network, around)[0] ?? t("views.whole");
}

const changed = (id: string, part: Partial<Step>) => (steps: readonly Step[]) =>
  steps.map((step) => (step.id === id ? { ...step, ...part } : step));

/** The steps with one of them a place earlier. */
const earlier = (id: string) => (steps: readonly Step[]) => {
  const at = steps.findIndex((step) => step.id === id);
  const [before, own] = [steps[at - 1], steps[at]];
  return before === undefined || own === undefined ? steps : steps.with(at - 1, own).with(at, before);
};

function StepCard({ step, isFirst }: { readonly step: Step; readonly isFirst: boolean }) {
  const { act } = useExplorer();
  return (
    <li className="saved-view">
      <CommittedInput
        aria-label={t("views.name")}
        dir="auto"
        value={step.name}
        maxLength={200}
        onCommit={(name) => {
          changeSteps(changed(step.id, { name }));
        }}
      />
      <textarea
        aria-label={t("views.wordsOn", { name: step.name })}
        dir="auto"
        placeholder={t("views.words")}
        rows={2}
        maxLength={1000}
        value={step.words}
        onChange={({ target }) => {
          changeSteps(changed(step.id, { words: target.value }));
        }}
      />
      <div className="actions">
        <button
          type="button"
          onClick={() => {
            act(() => fromAddress(step.view));
          }}
        >
          {t("views.open")}
        </button>
        <button
          type="button"
          disabled={isFirst}
          onClick={() => {
            changeSteps(earlier(step.id));
          }}
        >
          {t("views.earlier")}
        </button>
        <button
          type="button"
          onClick={() => {
            changeSteps((steps) => steps.filter(({ id }) => id !== step.id));
          }}
        >
          {t("views.remove")}
        </button>
      </div>
    </li>
  );
}

/** What can be done with all saved views: told as a story, shared, kept as a file, or taken from one. */
function StoryActions() {
  const story = useSavedStory();
  const [isWrong, setWrong] = useState(false);
  const hasSteps = story.steps.length > 0;
  return (
    <>
      {hasSteps && (
        <div className="actions">
          <a className="button" href={storyAddress(sharedStory(story))}>
            {t("story.tell")}
          </a>
          <CopyButton
            label={t("story.copyLink")}
            text={() => location.origin + storyAddress(sharedStory(savedStory()))}
          />
          <button
            type="button"
            onClick={() => {
              download("linkages-story.json", writeStory(savedStory()), "application/json");
            }}
          >
            {t("story.download")}
          </button>
        </div>
      )}
      <label className="field">
        <span>{t("story.openFile")}</span>
        <input
          type="file"
          accept="application/json,.json"
          onChange={({ target }) => {
            void target.files?.[0]?.text().then((text) => {
              const read = readStory(text);
              setWrong(read === null);
              if (read !== null) saveStory(read);
            });
          }}
        />
      </label>
      {isWrong && (
        <p className="wrong" role="alert">
          {t("story.noStory")}
        </p>
      )}
    </>
  );
}

/** The views that this browser keeps, which can be named, ordered and told as a story. */
export function ViewsPanel() {
  const { view } = useExplorer();
  const { steps } = useSavedStory();
  const title = useTitle();
  return (
    <section className="views" aria-labelledby="views-head">
      <h2 id="views-head">{t("views.title")}</h2>
      <p className="hint">{t("views.hint")}</p>
      <div className="actions">
        <button
          type="button"
          onClick={() => {
            const id = `${Date.now().toString(36)}-${steps.length}`;
            const kept = { ...view, pane: START_VIEW.pane, tab: fittingTab(view) };
            const step = { id, name: title, words: "", view: toAddress(kept) };
            changeSteps((before) => [...before, step]);
          }}
        >
          {t("views.save")}
        </button>
      </div>
      <ol className="saved-views">
        {steps.map((step, index) => (
          <StepCard key={step.id} step={step} isFirst={index === 0} />
        ))}
      </ol>
      <StoryActions />
    </section>
  );
}
