const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20",
  undo: "M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3",
  redo: "m16 5 4 4-4 4M20 9h-9a6 6 0 0 0 0 12h3",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  close: "m6 6 12 12M18 6 6 18",
  map: "M6 7 18 5l-5 13Zm0 0a2 2 0 1 0-.1 0ZM18 5a2 2 0 1 0-.1 0ZM13 18a2 2 0 1 0-.1 0Z",
  table: "M4 5h16v14H4ZM4 10h16M4 14.5h16M10 10v9",
  filter: "M4 6h16M7 12h10M10 18h4",
  details: "M5 4h14v16H5ZM8.5 9h7M8.5 13h7M8.5 17h4",
  share: "M12 15V4M8 8l4-4 4 4M5 13v7h14v-7",
} as const;

/** Draws one of the page's signs; what it means must stand beside it or in the label of its button. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
