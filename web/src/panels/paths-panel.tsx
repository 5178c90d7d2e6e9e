import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import type { Loaded } from "../app/work.js";
import { listInWords } from "../state/list-words.js";
import { shortName } from "../state/match-highlight.js";
import { put, route, select } from "../state/view-changes.js";
import { pairKey, type Route } from "../state/view.js";
import { counted, LINKAGE_KINDS } from "../state/wording.js";
import { ChangeButton } from "./change-button.js";
import { CloseButton } from "./close-button.js";
import { PanelHead } from "./panel-head.js";
import { StakeholderLink } from "./stakeholder-link.js";
import { StakeholderPicker } from "./stakeholder-picker.js";
import { useNames } from "./use-names.js";
import type { Ways } from "./use-route.js";

type Way = Ways[number];

/** As many as are asked for. */
const MOST_WAYS = 10;

function End({
  label,
  id,
  onPick,
}: {
  readonly label: string;
  readonly id: string | null;
  readonly onPick: (id: string | null) => void;
}) {
  const nameOf = useNames(id === null ? [] : [id]);
  if (id === null)
    return (
      <StakeholderPicker
        label={label}
        placeholder="Name, acronym, place …"
        onPick={(one) => {
          onPick(one.id);
        }}
      />
    );
  return (
    <p className="chosen-end">
      <span className="label">{label}</span>
      <strong>{nameOf(id)}</strong>
      <CloseButton
        label={`Choose another for “${label}”`}
        onClose={() => {
          onPick(null);
        }}
      />
    </p>
  );
}

function Avoided() {
  const { view, act } = useExplorer();
  const avoiding = view.route?.avoiding ?? [];
  const nameOf = useNames(avoiding);
  return (
    <>
      {avoiding.map((id) => (
        <p key={id} className="chosen-end">
          <span className="label">Not through</span>
          <strong>{nameOf(id)}</strong>
          <CloseButton
            label={`Allow ${nameOf(id)} again`}
            onClose={() => {
              act(route({ avoiding: avoiding.filter((other) => other !== id) }));
            }}
          />
        </p>
      ))}
      {avoiding.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={view.route?.alone !== true}
            onChange={() => {
              act(route({ alone: view.route?.alone !== true }));
            }}
          />
          nor through their units and the projects that they lead
        </label>
      )}
      <StakeholderPicker
        label="Not through"
        placeholder="Whom no path may pass"
        onPick={({ id }) => {
          if (!avoiding.includes(id)) act(route({ avoiding: [...avoiding, id] }));
        }}
      />
    </>
  );
}

function Steps({ way }: { readonly way: Way }) {
  const { view } = useExplorer();
  const avoiding = view.route?.avoiding ?? [];
  return (
    <ol className="steps">
      {way.stakeholders.map((one, index) => {
        const step = way.steps[index];
        const isBetween = index > 0 && step !== undefined;
        return (
          <li key={one.id}>
            <StakeholderLink one={one} />
            {isBetween && (
              <ChangeButton className="quiet" change={route({ avoiding: [...avoiding, one.id] })}>
                Avoid<span className="aloud"> {one.name}</span>
              </ChangeButton>
            )}
            {step && (
              <ChangeButton className="step-kinds" change={select(pairKey(step.from.id, step.to.id))}>
                {step.linkages
                  .map(
                    ({ kind, mutual, from }) =>
                      `${mutual ? "↔" : from === one.id ? "↓" : "↑"} ${LINKAGE_KINDS[kind]}`,
                  )
                  .join(", ")}
              </ChangeButton>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The answer in words: in how many steps, by way of whom, and how many other ways are as short. */
function WaysInWords({ ways, asked }: { readonly ways: Ways; readonly asked: Route }) {
  const name = useNames([asked.from, asked.to, ...asked.avoiding].filter((id) => id !== null));
  const [first] = ways;
  const [from, to] = [name(asked.from ?? ""), name(asked.to ?? "")];
  const without = asked.avoiding.length === 0 ? "" : `, not through ${listInWords(asked.avoiding.map(name))}`;
  if (first === undefined)
    return (
      <p className="in-words" role="status">
        No path of up to 6 steps joins {from} and {to}
        {without}. Allow one that is avoided, or clear the filters of time and kind of linkage.
      </p>
    );
  const between = first.stakeholders.slice(1, -1).map(shortName);
  return (
    <p className="in-words" role="status">
      {from} and {to} are linked {between.length === 0 ? "directly" : `by way of ${listInWords(between)}`}
      {without}.{" "}
      {ways.length >= MOST_WAYS
        ? `At least ${MOST_WAYS} shortest paths`
        : counted(ways.length, "shortest path")}{" "}
      of {counted(first.length, "step")}.
    </p>
  );
}

function WayList({ ways, shown }: { readonly ways: Ways; readonly shown: number }) {
  const { act } = useExplorer();
  return (
    <ol className="ways">
      {ways.map((way, index) => (
        <li key={way.stakeholders.map(({ id }) => id).join(" ")}>
          <button
            type="button"
            aria-pressed={index === shown}
            onClick={() => {
              act(route({ shown: index }));
            }}
          >
            {way.stakeholders.slice(1, -1).map(shortName).join(" – ") || "Directly"}
          </button>
          {index === shown && <Steps way={way} />}
        </li>
      ))}
    </ol>
  );
}

/** The ways between two stakeholders, with those that no way may pass; the chosen way is drawn on the map. */
export function PathsPanel({ loaded: { value, work, error, retry } }: { readonly loaded: Loaded<Ways> }) {
  const { view, act } = useExplorer();
  const asked = view.route;
  return (
    <section className="paths" aria-labelledby="paths-head">
      <PanelHead id="paths-head" title="Paths between two" clear={asked && put({ route: null })} />
      {value && asked && !work && !error && <WaysInWords ways={value} asked={asked} />}
      <End
        label="From"
        id={asked?.from ?? null}
        onPick={(from) => {
          act(route({ from }));
        }}
      />
      <End
        label="To"
        id={asked?.to ?? null}
        onPick={(to) => {
          act(route({ to }));
        }}
      />
      <Avoided />
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {asked?.from != null && asked.from === asked.to && (
        <p role="status">Both ends are the same: choose two.</p>
      )}
      {value && asked && !error && <WayList ways={value} shown={asked.shown} />}
    </section>
  );
}
