/** A view that was saved: what it is called, what is said about it, and the query part of its address. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly view: string;
}

/** Saved views as they are told one after the other, with the notes on those who are selected in them. */
export interface Story {
  readonly steps: readonly Step[];
  /** By the stakeholder's id. */
  readonly notes: Readonly<Record<string, string>>;
}

/** What an address holds a story in. */
export const STORY_PARAMETER = "story";

const isText = (value: unknown): value is string => typeof value === "string";

function readStep(given: unknown): Step[] {
  if (typeof given !== "object" || given === null) return [];
  const { id, name, words, view } = given as Readonly<Record<string, unknown>>;
  if (!isText(name) || !isText(view) || !/^(?:\?|$)/u.test(view)) return [];
  return [{ id: isText(id) ? id : view, name, words: isText(words) ? words : "", view }];
}

/** A story out of the text of a file or of the browser's store; null where the text is none. */
export function readStory(text: string): Story | null {
  try {
    const { steps, notes } = JSON.parse(text) as { readonly steps?: unknown; readonly notes?: unknown };
    if (!Array.isArray(steps)) return null;
    const given = typeof notes === "object" && notes !== null ? Object.entries(notes) : [];
    return {
      steps: steps.flatMap(readStep),
      notes: Object.fromEntries(given.filter(([, note]) => isText(note))),
    };
  } catch {
    return null;
  }
}

/** A story as the text that `readStory` reads. */
export const writeStory = (story: Story): string => JSON.stringify(story, null, 1);

/** A story as an address holds it: its text in UTF-8 and base64url. */
export function storyToAddress(story: Story): string {
  const bytes = new TextEncoder().encode(JSON.stringify(story));
  const signs = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return signs.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The story that an address holds; null where it holds none that can be read. */
export function storyFromAddress(text: string): Story | null {
  try {
    const signs = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return readStory(new TextDecoder().decode(Uint8Array.from(signs, (sign) => sign.charCodeAt(0))));
  } catch {
    return null;
  }
}
