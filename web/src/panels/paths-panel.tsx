import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import type { Loaded } from "../app/work.js";
import { shortName } from "../state/match-highlight.js";
import { put, route, select } from "../state/view-changes.js";
import { pairKey, type Route } from "../state/view.js";
import { Aloud } from "./aloud.js";
import { ChangeButton } from "./change-button.js";
import { CloseButton } from "./close-button.js";
import { PanelHead } from "./panel-head.js";
import { StakeholderLink } from "./stakeholder-link.js";
import { StakeholderPicker } from "./search/stakeholder-picker.js";
import { useNames } from "./use-names.js";
import type { Ways } from "./use-route.js";
import { listText } from "../words/formats.js";
import { t } from "../words/words.js";
import { Name } from "./name.js";

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
        placeholder={t("search.name")}
        onPick={(one) => {
          onPick(one.id);
        }}
      />
    );
  return (
    <p className="chosen-end">
      <span className="label">{label}</span>
      <strong>
        <Name>{nameOf(id)}</Name>
      </strong>
      <CloseButton
        label={t("paths.chooseOther", { label })}
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
          <span className="label">{t("paths.notThrough")}</span>
          <strong>
            <Name>{nameOf(id)}</Name>
          </strong>
          <CloseButton
            label={t("paths.allow", { name: nameOf(id) })}
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
          {t("paths.units")}
        </label>
      )}
      <StakeholderPicker
        label={t("paths.notThrough")}
        placeholder={t("paths.whomNot")}
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
                <Aloud text={t("paths.avoidName", { name: one.name })}>{t("paths.avoid")}</Aloud>
              </ChangeButton>
            )}
            {step && (
              <ChangeButton className="step-kinds" change={select(pairKey(step.from.id, step.to.id))}>
                {step.linkages
                  .map(
                    ({ kind, mutual, from }) =>
                      `${mutual ? "↔" : from === one.id ? "↓" : "↑"} ${t(`linkageKind.${kind}`)}`,
                  )
                  .join(t("list.comma"))}
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
  const ends = { from: name(asked.from ?? ""), to: name(asked.to ?? "") };
  const isFree = asked.avoiding.length === 0;
  const avoided = listText(asked.avoiding.map(name));
  if (first === undefined)
    return (
      <p className="in-words" role="status">
        {isFree ? t("paths.none", ends) : t("paths.noneWithout", { ...ends, avoided })}
      </p>
    );
  const between = first.stakeholders.slice(1, -1).map(shortName);
  const names = listText(between);
  const steps = { paths: ways.length, steps: first.length };
  const linked = isFree
    ? between.length === 0
      ? t("paths.linkedDirectly", ends)
      : t("paths.linked", { ...ends, names })
    : between.length === 0
      ? t("paths.linkedDirectlyWithout", { ...ends, avoided })
      : t("paths.linkedWithout", { ...ends, names, avoided });
  return (
    <p className="in-words" role="status">
      {linked} {ways.length >= MOST_WAYS ? t("paths.atLeast", steps) : t("paths.count", steps)}
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
            {way.stakeholders.slice(1, -1).map(shortName).join(" – ") || t("paths.directly")}
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
      <PanelHead id="paths-head" title={t("paths.title")} clear={asked && put({ route: null })} />
      {value && asked && !work && !error && <WaysInWords ways={value} asked={asked} />}
      <End
        label={t("paths.from")}
        id={asked?.from ?? null}
        onPick={(from) => {
          act(route({ from }));
        }}
      />
      <End
        label={t("paths.to")}
        id={asked?.to ?? null}
        onPick={(to) => {
          act(route({ to }));
        }}
      />
      <Avoided />
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {asked?.from != null && asked.from === asked.to && <p role="status">{t("paths.same")}</p>}
      {value && asked && !error && <WayList ways={value} shown={asked.shown} />}
    </section>
  );
}
