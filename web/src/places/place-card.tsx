import { useExplorer } from "../app/explorer-context.js";
import { ChangeButton } from "../panels/change-button.js";
import { CloseButton } from "../panels/close-button.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { wholeStakeholders } from "../state/network-filter.js";
import { inPlace, showPlace } from "../state/overview-changes.js";
import { put } from "../state/view-changes.js";
import { kindsInWords } from "./kinds-in-words.js";
import { PlaceMembers } from "./place-members.js";
import { flowsFrom, type PlaceGroup, type PlaceSheet } from "./place-sheet.js";
import { joinedInWords } from "./place-words.js";
import { numberText } from "../words/formats.js";
import { t } from "../words/words.js";
import { Name } from "../panels/name.js";

/** So many places that one is linked with are named. */
const NAMED = 8;

interface PlaceButtonsProps {
  /** Each by its id, its name and a number. */
  readonly places: readonly (readonly [string, string, number])[];
}

/** Places that can be opened in the place of this one. */
function PlaceButtons({ places }: PlaceButtonsProps) {
  return (
    <ul className="linked-places">
      {places.map(([id, name, count]) => (
        <li key={id}>
          <ChangeButton className="quiet" change={put({ at: id })}>
            <Name>{name}</Name> <span className="count">{numberText(count)}</span>
          </ChangeButton>
        </li>
      ))}
    </ul>
  );
}

/** With which places a place is linked the most. */
function LinkedWith({ id, sheet }: { readonly id: string; readonly sheet: PlaceSheet }) {
  const names = new Map(sheet.groups.map((group) => [group.id, group.name]));
  const flows = flowsFrom(id, sheet.flows).slice(0, NAMED);
  if (flows.length === 0) return null;
  return (
    <>
      <h3>{t("places.linkedWith")}</h3>
      <PlaceButtons places={flows.map(([other, count]) => [other, names.get(other) ?? other, count])} />
    </>
  );
}

interface PlaceCardProps {
  readonly group: PlaceGroup;
  /** Other places of the same circle: they may lie at the very same point. */
  readonly beside: readonly PlaceGroup[];
  readonly sheet: PlaceSheet;
}

/** An open place: who is in it, and what it is linked with. */
export function PlaceCard({ group, beside, sheet }: PlaceCardProps) {
  const { act, view, choice, around, network } = useExplorer();
  const { id, name, size, kinds, inside, members } = group;
  const isTogether = isDrawnTogether(view, around, network);
  return (
    <section className="place-card" aria-labelledby="place-head">
      <header>
        <h2 id="place-head" dir="auto">
          {name}
        </h2>
        <CloseButton
          label={t("places.close", { name: name })}
          onClose={() => {
            act(put({ at: null }));
          }}
        />
      </header>
      <p className="hint">
        {t("count.stakeholders", { count: size })}: {kindsInWords(kinds)}
        <br />
        {t("places.inside", { joined: joinedInWords(inside, view.throughProjects) })}
      </p>
      <div className="actions">
        <ChangeButton change={isTogether ? showPlace(id) : inPlace(id)}>
          {isTogether ? t("match.showOnMap") : t("legend.onlyThese")}
        </ChangeButton>
      </div>
      <PlaceMembers members={members} filter={{ and: [wholeStakeholders(choice), { place: { eq: id } }] }} />
      <LinkedWith id={id} sheet={sheet} />
      {beside.length > 0 && (
        <>
          <h3>{t("places.inThisCircle")}</h3>
          <PlaceButtons places={beside.map((other) => [other.id, other.name, other.size])} />
        </>
      )}
    </section>
  );
}
