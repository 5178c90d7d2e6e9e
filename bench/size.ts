/** What a network is filled with. */
export type Source =
  | { readonly seeds: string }
  /** A folder that `linkages import cordis` reads. */
  | { readonly cordis: string };

/** One size of network: one file in sizes/ and one line in sizes.ts. */
export interface Size {
  readonly key: "documents" | "cordis" | "generated" | "large";
  readonly title: string;
  /** Finds or makes the source; throws with the cure where it cannot be had. */
  readonly source: (cache: string) => Promise<Source>;
}
