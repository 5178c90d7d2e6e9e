import { Icon } from "../app/icon.js";

/** A button with a cross, and a label that is read aloud. */
export function CloseButton({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button type="button" className="quiet sign" aria-label={label} title={label} onClick={onClose}>
      <Icon name="close" />
    </button>
  );
}
