import type { ReactNode } from "react";
import { Icon } from "./icon.js";
import { SearchBox } from "../panels/search/search-box.js";
import { put } from "../state/view-changes.js";
import { START_VIEW } from "../state/view.js";
import { useExplorer } from "./explorer-context.js";
import { LanguageChoice } from "./language-choice.js";
import type { ViewControl } from "./use-view.js";
import { t } from "../words/words.js";

interface HeaderProps {
  readonly control: ViewControl;
  readonly onTheme: () => void;
  readonly children: ReactNode;
}

function SignButton(props: {
  readonly icon: "undo" | "redo" | "sun" | "moon";
  readonly label: string;
  readonly onPress: (() => void) | null;
}) {
  const { icon, label, onPress } = props;
  return (
    <button
      type="button"
      className={icon === "undo" || icon === "redo" ? "sign step" : "sign"}
      aria-label={label}
      title={label}
      disabled={onPress === null}
      onClick={() => {
        onPress?.();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The head of the page: its name, the search, undo and redo, what can be taken away, light or dark. */
export function Header({ control, onTheme, children }: HeaderProps) {
  const { theme, act } = useExplorer();
  return (
    <header className="head">
      <h1>
        <a
          href="/"
          onClick={(event) => {
            event.preventDefault();
            act(put(START_VIEW));
          }}
        >
          <img src="/icon.svg" alt="" width={24} height={24} />
          <span>{t("page.name")}</span>
        </a>
      </h1>
      <SearchBox />
      <div className="head-tools">
        <SignButton icon="undo" label={t("page.undo")} onPress={control.undo} />
        <SignButton icon="redo" label={t("page.redo")} onPress={control.redo} />
        {children}
        <LanguageChoice />
        <SignButton
          icon={theme === "dark" ? "sun" : "moon"}
          label={t(theme === "dark" ? "page.lightColours" : "page.darkColours")}
          onPress={onTheme}
        />
      </div>
    </header>
  );
}
