import { type RefCallback, useEffect, useState } from "react";

/** Takes an element, and says whether it is in sight, were it only for a part. */
export function useSeen(): readonly [RefCallback<Element>, boolean] {
  const [element, setElement] = useState<Element | null>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (element === null) return undefined;
    const sight = new IntersectionObserver((entries) => {
      setSeen(entries.at(-1)?.isIntersecting === true);
    });
    sight.observe(element);
    return () => {
      sight.disconnect();
    };
  }, [element]);
  return [setElement, isSeen];
}
