const WITHOUT_TEXT = ["button", "checkbox", "radio", "range", "submit"];

/** Whether a key belongs to a text that is being written, and not to the page. */
export const isWriting = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !WITHOUT_TEXT.includes(target.type));
