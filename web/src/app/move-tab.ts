import type { KeyboardEvent } from "react";
import { isRightToLeft } from "../words/words.js";

/** Arrows, Home and End go from tab to tab of a list and open each, as WAI-ARIA has it; Tab leaves the list. */
export function moveTab(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.findIndex((tab) => tab === event.target);
  const step = isRightToLeft() ? -1 : 1;
  const places: Readonly<Record<string, number>> = {
    ArrowLeft: at - step,
    ArrowRight: at + step,
    Home: 0,
    End: tabs.length - 1,
  };
  const place = places[event.key];
  if (at < 0 || place === undefined) return;
  const next = tabs.at(place % tabs.length);
  next?.focus();
  next?.click();
  event.preventDefault();
}
