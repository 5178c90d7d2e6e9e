import { CommittedInput } from "../../app/committed-input.js";
import { useExplorer } from "../../app/explorer-context.js";
import { HelpersDocument, SeekersDocument } from "../../generated/graphql.js";
import { askHelp } from "../../state/help-changes.js";
import { HELP_WAYS, seekerOf } from "../../state/view.js";
import { QueryLink } from "../questions/query-link.js";
import { useNames } from "../use-names.js";
import { FoundHelp, Helpers, Seekers } from "./found-help.js";
import { helperVariables, seekerVariables, useHelpers, useSeekers, useTopics } from "./use-help.js";
import { t } from "../../words/words.js";

/** The longest need in words that the API reads. */
const LONGEST = 200;

function TopicChoice({ none }: { readonly none: string }) {
  const { view, act } = useExplorer();
  const { value } = useTopics();
  const { topic } = view.helping;
  const topics = value ?? [];
  const isListed = topic === null || topics.some(({ id }) => id === topic);
  return (
    <label className="choice">
      <span>{t("help.topic")}</span>
      <select
        value={topic ?? ""}
        onChange={(event) => {
          act(askHelp({ topic: event.target.value || null }));
        }}
      >
        <option value="">{none}</option>
        {!isListed && <option value={topic}>{topic}</option>}
        {topics.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function WhoHelps() {
  const { view, act } = useExplorer();
  const variables = helperVariables(view);
  const loaded = useHelpers(variables);
  return (
    <>
      <label className="choice need">
        <span>{t("help.need")}</span>
        <CommittedInput
          type="search"
          maxLength={LONGEST}
          value={view.helping.need ?? ""}
          placeholder={t("help.needExample")}
          onCommit={(need) => {
            act(askHelp({ need: need.trim() || null }));
          }}
        />
      </label>
      <TopicChoice none={t("help.anyTopic")} />
      {variables === null ? (
        <p>{t("help.say")}</p>
      ) : (
        <>
          <FoundHelp loaded={loaded} none={t("help.nobodyHelps")} list={Helpers} />
          <p className="hint">{t("help.hint")}</p>
          <QueryLink document={HelpersDocument} variables={variables} />
        </>
      )}
    </>
  );
}

function WhoNeeds() {
  const { view } = useExplorer();
  const variables = seekerVariables(view);
  const loaded = useSeekers(variables);
  const selected = seekerOf(view);
  const name = useNames(selected === null ? [] : [selected]);
  return (
    <>
      <TopicChoice
        none={selected === null ? t("help.chooseTopic") : t("help.allOffers", { name: name(selected) })}
      />
      {variables === null ? (
        <p>{t("help.select")}</p>
      ) : (
        <>
          <FoundHelp loaded={loaded} none={t("help.nobodyNeeds")} list={Seekers} />
          <QueryLink document={SeekersDocument} variables={variables} />
        </>
      )}
    </>
  );
}

/** Who can help with a need, in words or by its topic, and who needs what somebody offers; each with what proves it. */
export function HelpPanel() {
  const { view, act } = useExplorer();
  const { way } = view.helping;
  return (
    <section className="matches" aria-labelledby="help-head">
      <h2 id="help-head">{t("help.title")}</h2>
      <div className="switch" role="group" aria-label={t("help.title")}>
        {HELP_WAYS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === way}
            onClick={() => {
              act(askHelp({ way: one }));
            }}
          >
            {t(`help.way.${one}`)}
          </button>
        ))}
      </div>
      {way === "helpers" ? <WhoHelps /> : <WhoNeeds />}
    </section>
  );
}
