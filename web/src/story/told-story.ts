import { withLanguage } from "../words/wished-language.js";
import { STORY_PARAMETER, type Story, storyFromAddress, storyToAddress } from "./story.js";

/** The story that the address of this page tells; null where it tells none. */
export const toldStory: Story | null = storyFromAddress(
  new URLSearchParams(location.search).get(STORY_PARAMETER) ?? "",
);

/** The address at which a story is told from its first step. */
export function storyAddress(story: Story): string {
  const given = new URLSearchParams(story.steps[0]?.view ?? "");
  given.set(STORY_PARAMETER, storyToAddress(story));
  return `/${withLanguage(given.toString())}`;
}
