import { type Fold, useFold } from "./folds.js";
import { isRightToLeft, t } from "../words/words.js";

interface FoldButtonProps {
  readonly name: Fold;
  readonly label: string;
  /** Whether the part is open by itself where there is room. */
  readonly isWorthIt?: boolean;
}

/** Folds a part of the page, or opens it, and says which of the two it is. */
export function FoldButton({ name, label, isWorthIt }: FoldButtonProps) {
  const [isOpen, setOpen] = useFold(name, isWorthIt);
  return (
    <button
      type="button"
      className="quiet fold"
      aria-expanded={isOpen}
      title={t(isOpen ? "part.fold" : "part.open", { part: label })}
      onClick={() => {
        setOpen(!isOpen);
      }}
    >
      {label}
      <span aria-hidden="true">{isOpen ? "▾" : isRightToLeft() ? "◂" : "▸"}</span>
    </button>
  );
}
