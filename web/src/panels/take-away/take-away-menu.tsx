import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../../app/icon.js";
import { t } from "../../words/words.js";

/** Whether a menu is open; Escape and a press outside close it. */
function useMenu(
  menu: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event): void => {
      const isKey = event instanceof KeyboardEvent;
      if (isKey && event.key !== "Escape") return;
      if (!isKey && event.target instanceof Node && (menu.current?.contains(event.target) ?? false)) return;
      setOpen(false);
      if (isKey) button.current?.focus();
    };
    addEventListener("keydown", close);
    addEventListener("pointerdown", close);
    return () => {
      removeEventListener("keydown", close);
      removeEventListener("pointerdown", close);
    };
  }, [isOpen, menu, button]);
  return [isOpen, setOpen];
}

/** The button that opens what can be taken away. What is in it is made with the first opening, and stays. */
export function TakeAwayMenu({ children }: { readonly children: (onClose: () => void) => ReactNode }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useMenu(menu, button);
  const [isMade, setMade] = useState(false);
  return (
    <div className="take-away" ref={menu}>
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setMade(true);
          setOpen(!isOpen);
        }}
      >
        <Icon name="share" /> <span className="wide-only">{t("share.title")}</span>
        <span className="aloud narrow-only">{t("share.title")}</span>
      </button>
      <div id={id} className="menu" hidden={!isOpen} role="group" aria-label={t("share.title")}>
        {isMade &&
          children(() => {
            setOpen(false);
          })}
      </div>
    </div>
  );
}
