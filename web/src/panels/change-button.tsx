import type { ReactNode } from "react";
import { useExplorer } from "../app/explorer-context.js";
import type { ViewChange } from "../state/view-history.js";

interface ChangeButtonProps {
  readonly change: ViewChange;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that changes the view, which is one step to undo. */
export function ChangeButton({ change, className, children }: ChangeButtonProps) {
  const { act } = useExplorer();
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        act(change);
      }}
    >
      {children}
    </button>
  );
}
