import { nameLanguage } from "../words/name-language.js";

/** A name of the network, in its own direction and, where its letters tell it, its own language. */
export function Name({ children }: { readonly children: string }) {
  return <bdi lang={nameLanguage(children)}>{children}</bdi>;
}
