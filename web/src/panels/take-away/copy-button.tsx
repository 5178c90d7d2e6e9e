import { useState } from "react";
import { t } from "../../words/words.js";

/** Puts a text on the clipboard, and says that it is there. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      onClick={() => {
        void navigator.clipboard.writeText(text()).then(() => {
          setCopied(true);
        });
      }}
    >
      {isCopied ? t("share.copied") : label}
    </button>
  );
}
