import { useExplorer } from "../app/explorer-context.js";
import { ChangeButton } from "../panels/change-button.js";
import { CloseButton } from "../panels/close-button.js";
import { isDrawnTogether } from "../queries/load-network.js";
import { chosenFilter } from "../state/network-filter.js";
import { inPlace, put, showPlace } from "../state/view-changes.js";
import { kindsInWords } from "./kinds-in-words.js";
import { PlaceMembers } from "./place-members.js";
import { flowsFrom, type PlaceGroup, type PlaceSheet } from "./place-sheet.js";
import { texts } from "./texts.js";

/** So many places that one is linked with are named. */
const NAMED = 8;

/** With which places a place is linked the most. */
function LinkedWith({ id, sheet }: { readonly id: string; readonly sheet: PlaceSheet }) {
  const names = new Map(sheet.groups.map((group) => [group.id, group.name]));
  const flows = flowsFrom(id, sheet.flows);
  if (flows.length === 0) return null;
  return (
    <>
      <h4>{texts.linkedWith}</h4>
      <ul className="linked-places">
        {flows.slice(0, NAMED).map(([other, count]) => (
          <li key={other}>
            <ChangeButton className="quiet" change={put({ at: other })}>
              {names.get(other) ?? other} <span className="count">{count.toLocaleString("en")}</span>
            </ChangeButton>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PlaceCardProps {
  readonly group: PlaceGroup;
  readonly sheet: PlaceSheet;
}

/** An open place: who is in it, and what it is linked with. */
export function PlaceCard({ group, sheet }: PlaceCardProps) {
  const { act, view, choice, around, network } = useExplorer();
  const { id, name, size, kinds, inside, members } = group;
  const isTogether = isDrawnTogether(view, around, network);
  return (
    <section className="place-card" aria-labelledby="place-head">
      <header>
        <h3 id="place-head">{name}</h3>
        <CloseButton
          label={texts.close(name)}
          onClose={() => {
            act(put({ at: null }));
          }}
        />
      </header>
      <p className="hint">
        {texts.members(size)}: {kindsInWords(kinds)}
        <br />
        {texts.insideOf(texts.joined(inside, view.throughProjects))}
      </p>
      <div className="actions">
        <ChangeButton change={isTogether ? showPlace(id) : inPlace(id)}>
          {isTogether ? texts.onMap : texts.onlyThese}
        </ChangeButton>
      </div>
      <PlaceMembers members={members} filter={{ and: [chosenFilter(choice), { place: { eq: id } }] }} />
      <LinkedWith id={id} sheet={sheet} />
    </section>
  );
}
