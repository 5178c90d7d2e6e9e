import { isRightToLeft, t } from "../words/words.js";

/** Which way a linkage goes, as it is read: to the next name, from it, or both ways. */
type Way = "to" | "from" | "with";

const SIGNS = { to: "→", from: "←", with: "↔" } as const;
const MIRRORED = { to: "←", from: "→", with: "↔" } as const;

/** The sign that points from the name before it to the one after it, in the direction in which the page reads. */
export const arrowSign = (way: Way): string => (isRightToLeft() ? MIRRORED : SIGNS)[way];

/** The same with its word for those who hear it. */
export function Arrow({ way }: { readonly way: Way }) {
  return (
    <>
      <span aria-hidden="true">{arrowSign(way)}</span>
      <span className="aloud">{t(`linkage.${way}`)}</span>
    </>
  );
}
