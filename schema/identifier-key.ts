import { fold } from "./fold.js";

/** The same text for all identifiers that say the same, however their register or their sign is spelt: `pic|998616262`. */
export const identifierKey = ({ scheme, value }: { scheme: string; value: string }): string =>
  `${fold(scheme)}|${value.trim().toLowerCase().replace(/\/+$/u, "")}`;
