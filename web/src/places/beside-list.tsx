import { useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { wholeStakeholders } from "../state/network-filter.js";
import { PlaceMembers } from "./place-members.js";
import type { PlaceGroup, PlaceSheet } from "./place-sheet.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";

interface BesideListProps {
  readonly sheet: PlaceSheet;
  /** Places of which nobody knows where they lie. */
  readonly pointless: readonly PlaceGroup[];
}

/** Those who stand nowhere on the map: without a place, or in one that has no point. */
export function BesideList({ sheet, pointless }: BesideListProps) {
  const { choice } = useExplorer();
  const [isOpen, setOpen] = useState(false);
  const inPointless = pointless.reduce((sum, { size }) => sum + size, 0);
  if (sheet.nowhere + inPointless === 0) return null;
  const chosen = wholeStakeholders(choice);
  return (
    <details
      className="beside"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {t("places.beside", { count: sheet.nowhere + inPointless })}
        {sheet.nowhere > 0 && inPointless > 0 && (
          <span className="wide-only">
            {" "}
            {t("places.besideOfBoth", { nowhere: sheet.nowhere, pointless: inPointless })}
          </span>
        )}
      </summary>
      {isOpen && (
        <div className="beside-lists">
          {pointless.map(({ id, name, size, members }) => (
            <section key={id} aria-label={name}>
              <h3>
                {t("places.noPoint", { name: name })} <span className="count">{numberText(size)}</span>
              </h3>
              <PlaceMembers members={members} filter={{ and: [chosen, { place: { eq: id } }] }} />
            </section>
          ))}
          {sheet.nowhere > 0 && (
            <section aria-label={t("map.noPlace")}>
              <h3>
                {t("map.noPlace")} <span className="count">{numberText(sheet.nowhere)}</span>
              </h3>
              <PlaceMembers
                members={sheet.nowhereMembers}
                filter={{ and: [chosen, { place: { isNull: true } }] }}
              />
            </section>
          )}
        </div>
      )}
    </details>
  );
}
