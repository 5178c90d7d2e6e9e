import { useState } from "react";
import { CloseButton } from "../panels/close-button.js";
import { readAddress } from "../state/view-address.js";
import { STORY_PARAMETER } from "../story/story.js";
import { toldStory } from "../story/told-story.js";
import { listText } from "../words/formats.js";
import { isLanguage } from "../words/languages.js";
import { LANGUAGE_PARAMETER } from "../words/wished-language.js";
import { t } from "../words/words.js";
import { useUnknownIds } from "./use-unknown-ids.js";

/** Longer values are not told: they were never written by hand. */
const MOST_SIGNS = 40;

/** What the address of this page asks for and the page knows nothing of, as it stands there. */
function passedOver(): string[] {
  const given = new URLSearchParams(location.search);
  const parts = [...readAddress(location.search).passedOver];
  const language = given.get(LANGUAGE_PARAMETER);
  if (language !== null && !isLanguage(language)) parts.push({ name: LANGUAGE_PARAMETER, value: language });
  const story = given.get(STORY_PARAMETER);
  if (story !== null && toldStory === null) parts.push({ name: STORY_PARAMETER, value: story });
  return parts.map(({ name, value }) => (value.length > MOST_SIGNS ? name : `${name}=${value}`));
}

/** Says what of the address the page was opened with is left out, and which filters name nothing of the network, until it is closed. */
export function PassedOver() {
  const [parts] = useState(passedOver);
  const [closed, setClosed] = useState("");
  const unknown = useUnknownIds();
  const sentences = [
    parts.length > 0 && t("address.passedOver", { parts: listText(parts), count: parts.length }),
    unknown.length > 0 && t("address.unknown", { ids: listText(unknown), count: unknown.length }),
  ].filter((sentence) => sentence !== false);
  const text = sentences.join(" ");
  if (text === closed) return null;
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      <CloseButton
        label={t("address.close")}
        onClose={() => {
          setClosed(text);
        }}
      />
    </div>
  );
}
