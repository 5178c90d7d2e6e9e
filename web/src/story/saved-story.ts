import { useSyncExternalStore } from "react";
import { keep, readKept } from "../app/kept.js";
import { readStory, type Step, type Story, writeStory } from "./story.js";

const KEY = "linkages:story";
const NOTHING: Story = { steps: [], notes: {} };

let saved: Story | null = null;
const listeners = new Set<() => void>();

/** What this browser keeps: saved views in their order, and notes. */
export const savedStory = (): Story => (saved ??= readStory(readKept("device", KEY) ?? "") ?? NOTHING);

/** Keeps a story in place of the one before; whether the browser could keep it. */
export function saveStory(story: Story): boolean {
  saved = story;
  for (const hear of listeners) hear();
  return keep("device", KEY, writeStory(story));
}

const listen = (hear: () => void): (() => void) => {
  listeners.add(hear);
  return () => {
    listeners.delete(hear);
  };
};

/** What this browser keeps, as it changes. */
export const useSavedStory = (): Story => useSyncExternalStore(listen, savedStory);

/** Changes the saved views, and leaves the notes. */
export function changeSteps(change: (steps: readonly Step[]) => readonly Step[]): void {
  const story = savedStory();
  saveStory({ ...story, steps: change(story.steps) });
}

/** Changes the note on a stakeholder; an empty one is forgotten. */
export function setNote(id: string, text: string): void {
  const { steps, notes } = savedStory();
  const others = Object.entries(notes).filter(([of]) => of !== id);
  saveStory({ steps, notes: Object.fromEntries(text.trim() === "" ? others : [...others, [id, text]]) });
}

/** The saved steps with the notes that they show: what is shared. */
export function sharedStory({ steps, notes }: Story): Story {
  const selected = new Set(steps.flatMap(({ view }) => new URLSearchParams(view).get("select") ?? []));
  return { steps, notes: Object.fromEntries(Object.entries(notes).filter(([id]) => selected.has(id))) };
}
