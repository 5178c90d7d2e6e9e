/** What an embedded explorer tells the page around it, by `postMessage`. */
export type EmbedEvent =
  /** It is there and hears commands. */
  | { readonly source: "linkages"; readonly type: "ready" }
  /** The reader selected a stakeholder, or a pair ("a + b"); null where nothing is selected any more. */
  | { readonly source: "linkages"; readonly type: "select"; readonly id: string | null }
  /** What is shown changed: the query part of the explorer's address, and how much it shows. */
  | {
      readonly source: "linkages";
      readonly type: "view";
      readonly query: string;
      readonly stakeholders: number;
      readonly partners: number;
      readonly linkages: number;
    };

/** What the page around may tell it; anything else is passed over. */
export type EmbedCommand =
  /** Select a stakeholder by id, or nobody. */
  | { readonly target: "linkages"; readonly type: "select"; readonly id: string | null }
  /** Show another view: the query part of an address of the explorer, as `?kind=CLUSTER`. */
  | { readonly target: "linkages"; readonly type: "show"; readonly query: string };

/** A message as a command; null where it is none. */
export function readCommand(data: unknown): EmbedCommand | null {
  if (typeof data !== "object" || data === null) return null;
  const { target, type, id, query } = data as Readonly<Record<string, unknown>>;
  if (target !== "linkages") return null;
  if (type === "select" && (typeof id === "string" || id === null)) return { target, type, id };
  return type === "show" && typeof query === "string" ? { target, type, query } : null;
}
