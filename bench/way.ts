/** The ways in which a question is asked. */
export const WAYS = [
  { key: "again", title: "asked again", says: "a few dozen requests that come again and again" },
  { key: "once", title: "asked once", says: "each request about somebody else" },
  {
    key: "edits",
    title: "under edits",
    says: "asked again, while another process commits one small edit a second",
  },
] as const;

export type Way = (typeof WAYS)[number]["key"];
