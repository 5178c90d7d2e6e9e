/** Areas in place of strokes, a hole against the clock: without a graphics card, a browser takes half a second to get strokes ready. */
const PATHS = {
  search:
    "M10.5 3a7.5 7.5 0 0 1 0 15a7.5 7.5 0 0 1 0-15ZM10.5 5a5.5 5.5 0 0 0 0 11a5.5 5.5 0 0 0 0-11ZM16.4 15 21 19.6 19.6 21 15 16.4Z",
  undo: "M8.7 5.7 6.4 8H13a7 7 0 0 1 0 14h-3v-2h3a5 5 0 0 0 0-10H6.4l2.3 2.3-1.4 1.4L2.6 9l4.7-4.7Z",
  redo: "M15.3 5.7 17.6 8H11a7 7 0 0 0 0 14h3v-2h-3a5 5 0 0 1 0-10h6.6l-2.3 2.3 1.4 1.4L21.4 9l-4.7-4.7Z",
  sun: "M12 7.5a4.5 4.5 0 0 1 0 9a4.5 4.5 0 0 1 0-9ZM11 2h2v3h-2ZM11 19h2v3h-2ZM2 11h3v2H2ZM19 11h3v2h-3ZM5.7 4.3l2 2-1.4 1.4-2-2ZM17.7 16.3l2 2-1.4 1.4-2-2ZM7.7 17.7l-2 2-1.4-1.4 2-2ZM19.7 5.7l-2 2-1.4-1.4 2-2Z",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6Z",
  minus: "M5 11h14v2H5Z",
  fit: "M3 3h7v2H5v5H3ZM14 3h7v7h-2V5h-5ZM3 14h2v5h5v2H3ZM19 14h2v7h-7v-2h5Z",
  lasso:
    "M12 3c5 0 9 2.7 9 6.5S17 16 12 16c-.9 0-1.8-.1-2.6-.3.1 2.3-.9 4-3 5.3l-1-1.7c1.6-1 2.2-2.2 2-4.2C4.7 14 3 11.9 3 9.5 3 5.7 7 3 12 3Zm0 2C8 5 5 7 5 9.5S8 14 12 14s7-2 7-4.5S16 5 12 5Z",
  screen: "M3 4h18v14H3ZM5 6v10h14V6ZM8 20h8v2H8Z",
  close: "M6.7 5.3 12 10.6l5.3-5.3 1.4 1.4-5.3 5.3 5.3 5.3-1.4 1.4-5.3-5.3-5.3 5.3-1.4-1.4 5.3-5.3-5.3-5.3Z",
  map: "M6 4.5a2.5 2.5 0 0 1 0 5a2.5 2.5 0 0 1 0-5ZM18 2.5a2.5 2.5 0 0 1 0 5a2.5 2.5 0 0 1 0-5ZM13 15.5a2.5 2.5 0 0 1 0 5a2.5 2.5 0 0 1 0-5ZM6 6.2 18 4.2v1.6L6 7.8ZM17.2 4.7l1.6.6-5 13-1.6-.6ZM6.7 6.6l7 11-1.4.8-7-11Z",
  table: "M3 4h18v16H3ZM5 6v3h14V6ZM5 11v2.5h4V11ZM11 11v2.5h8V11ZM5 15.5V18h4v-2.5ZM11 15.5V18h8v-2.5Z",
  filter: "M4 5h16v2H4ZM7 11h10v2H7ZM10 17h4v2h-4Z",
  details: "M4 3h16v18H4ZM6 5v14h12V5ZM8 8h8v2H8ZM8 12h8v2H8ZM8 16h5v2H8Z",
  share: "M12 2.6l5 5L15.6 9 13 6.4V15h-2V6.4L8.4 9 7 7.6ZM4 13h2v6h12v-6h2v8H4Z",
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line of the text. */
const POINTING: readonly string[] = ["undo", "redo"];

/** Draws one of the page's signs; what it means must stand beside it or in the label of its button. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={POINTING.includes(name) ? "icon pointing" : "icon"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
