import { isLanguage, LANGUAGES, type LanguageTag } from "../words/languages.js";
import { openInLanguage } from "../words/wished-language.js";
import { language, t } from "../words/words.js";

const TAGS = Object.keys(LANGUAGES) as LanguageTag[];

/** The languages of the page, each as its own readers call it. */
export function LanguageChoice() {
  return (
    <select
      className="language"
      aria-label={t("page.language")}
      title={t("page.language")}
      value={language()}
      onChange={({ target }) => {
        if (isLanguage(target.value)) openInLanguage(target.value);
      }}
    >
      {TAGS.map((tag) => (
        <option key={tag} value={tag} lang={tag}>
          {LANGUAGES[tag].name}
        </option>
      ))}
    </select>
  );
}
