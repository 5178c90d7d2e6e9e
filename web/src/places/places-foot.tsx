import { useExplorer } from "../app/explorer-context.js";
import { KIND_COLOURS } from "../map/palette.js";
import { ChangeButton } from "../panels/change-button.js";
import { put } from "../state/view-changes.js";
import { joinKinds, type PlaceSheet } from "./place-sheet.js";
import { flowsInWords, outlinesInWords } from "./place-words.js";
import { t } from "../words/words.js";

interface PlacesFootProps {
  readonly sheet: PlaceSheet;
  readonly drawnFlows: number;
  readonly allFlows: number;
  readonly isOwn: boolean;
}

/** What the colours and lines mean, and whose the outlines are. */
export function PlacesFoot({ sheet, drawnFlows, allFlows, isOwn }: PlacesFootProps) {
  const { theme, view, around } = useExplorer();
  const kinds = joinKinds(sheet.groups.map((group) => group.kinds));
  const canFold = allFlows === 0 && !view.throughProjects && around.stakeholderCounts.PROJECT > 0;
  return (
    <footer className="places-foot">
      <ul>
        {kinds.map(({ kind }) => (
          <li key={kind}>
            <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true">
              <circle cx={8} cy={8} r={5} fill="none" stroke={KIND_COLOURS[theme][kind]} strokeWidth={4} />
            </svg>
            {t(`kind.many.${kind}`)}
          </li>
        ))}
        <li>{flowsInWords(drawnFlows, allFlows)}</li>
        {canFold && (
          <li>
            <ChangeButton className="quiet" change={put({ throughProjects: true })}>
              {t("places.foldForFlows")}
            </ChangeButton>
          </li>
        )}
        <li>
          <ChangeButton className="quiet" change={put({ mode: "table", list: "places", order: null })}>
            {t("places.inTable")}
          </ChangeButton>
        </li>
      </ul>
      <p>{outlinesInWords(isOwn)}</p>
    </footer>
  );
}
