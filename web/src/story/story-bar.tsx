import { useEffect, useRef } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { Icon } from "../app/icon.js";
import { isWriting } from "../app/is-writing.js";
import { embedding } from "../embed/embedding.js";
import { fromAddress, toAddress } from "../state/view-address.js";
import { withLanguage } from "../words/wished-language.js";
import { t } from "../words/words.js";
import type { Story } from "./story.js";

const KEYS: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/** Where a story stands: the step whose view is on the screen, else the last that was. */
function useStep({ steps }: Story): readonly [number, (step: number) => void] {
  const { view, act } = useExplorer();
  const last = useRef(0);
  const shown = toAddress(view);
  const found = steps.findIndex((step) => toAddress(fromAddress(step.view)) === shown);
  if (found >= 0) last.current = found;
  const go = (step: number): void => {
    const next = steps[step];
    if (next === undefined) return;
    last.current = step;
    act(() => fromAddress(next.view));
  };
  return [last.current, go];
}

/** Page Up and Page Down lead to the step before and the next, except while text is written. */
function useStepKeys(go: (by: number) => void): void {
  const newest = useRef(go);
  newest.current = go;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const by = KEYS[event.key];
      if (by === undefined || isWriting(event)) return;
      event.preventDefault();
      newest.current(by);
    };
    addEventListener("keydown", hear);
    return () => {
      removeEventListener("keydown", hear);
    };
  }, []);
}

function FullScreenButton() {
  return (
    <button
      type="button"
      className="sign"
      aria-label={t("map.fullScreen")}
      title={t("map.fullScreen")}
      onClick={() => {
        if (document.fullscreenElement === null) void document.documentElement.requestFullscreen();
        else void document.exitFullscreen();
      }}
    >
      <Icon name="screen" />
    </button>
  );
}

interface ToolsProps {
  readonly at: number;
  readonly steps: number;
  readonly onMove: (by: number) => void;
}

function Tools({ at, steps, onMove }: ToolsProps) {
  const { view } = useExplorer();
  const button = (by: number, label: string) => (
    <button
      type="button"
      disabled={at + by < 0 || at + by >= steps}
      onClick={() => {
        onMove(by);
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="story-tools">
      {button(-1, t("story.back"))}
      <span>{t("story.place", { step: at + 1, steps })}</span>
      {button(1, t("story.next"))}
      <FullScreenButton />
      {embedding === null && (
        <a className="button" href={`/${withLanguage(toAddress(view))}`}>
          {t("story.end")}
        </a>
      )}
    </div>
  );
}

/** Tells a story below the map: the words of each step, and the ways to the one before and the next, also by Page Up and Page Down. */
export function StoryBar({ story }: { readonly story: Story }) {
  const { view, network } = useExplorer();
  const [at, go] = useStep(story);
  const move = (by: number): void => {
    go(at + by);
  };
  useStepKeys(move);
  const step = story.steps[at];
  if (step === undefined) return null;
  const noted = view.selected === null ? undefined : story.notes[view.selected];
  const name = network.stakeholders.get(view.selected ?? "")?.name ?? view.selected ?? "";
  return (
    <section className="story" aria-label={t("story.title")}>
      <div role="status" className="story-words">
        <h2 dir="auto">{step.name}</h2>
        {step.words !== "" && <p dir="auto">{step.words}</p>}
        {noted !== undefined && <p dir="auto">{t("note.on", { name, note: noted })}</p>}
      </div>
      <Tools at={at} steps={story.steps.length} onMove={move} />
    </section>
  );
}
