import { useExplorer } from "../../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../../app/notice.js";
import { usePointing } from "../../app/pointed.js";
import type { Loaded } from "../../app/work.js";
import { OpportunitiesDocument, type StakeholderKind } from "../../generated/graphql.js";
import { introductionHighlight, type Opportunity } from "../../state/introduction-highlight.js";
import { strengthInWords } from "../../state/match-wording.js";
import { match as openMatch, put } from "../../state/view-changes.js";
import { NETWORK_LANGUAGE } from "../../words/languages.js";
import { KindMark } from "../kind-mark.js";
import { StakeholderLinks } from "./proof-list.js";
import { takeUpInWords } from "./take-up-list.js";
import { QueryLink } from "../questions/query-link.js";
import { introductionVariables } from "./use-introductions.js";
import { t } from "../../words/words.js";
import { Name } from "../name.js";

const KINDS: readonly StakeholderKind[] = ["AGENCY", "CLUSTER", "UNIVERSITY"];

function ToWhom() {
  const { view, act } = useExplorer();
  return (
    <label className="choice">
      <span>{t("introductions.with")}</span>
      <select
        value={view.introducedTo ?? ""}
        onChange={(event) => {
          act(put({ introducedTo: KINDS.find((kind) => kind === event.target.value) ?? null }));
        }}
      >
        <option value="">{t("kind.all")}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.many.${kind}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two who should meet: how each ranks the other, why, and who could introduce them. Pointing at it draws the two. */
function Introduction({ one }: { readonly one: Opportunity }) {
  const { act } = useExplorer();
  const pointing = usePointing(introductionHighlight(one));
  const { match, inReturn, sentence, introduction, takeUp } = one;
  const { seeker, candidate } = match;
  const cautions = new Set([...match.cautions, ...inReturn.cautions].map(({ type }) => t(`caution.${type}`)));
  return (
    <li className="match introduction" {...pointing}>
      <button
        type="button"
        onClick={() => {
          act(openMatch(seeker.id, { candidate: candidate.id }));
        }}
      >
        <span className="match-name">
          <KindMark kind={seeker.kind} /> <Name>{seeker.name}</Name> {t("linkage.with")}{" "}
          <KindMark kind={candidate.kind} /> <Name>{candidate.name}</Name>
        </span>
        <span className="match-why" lang={NETWORK_LANGUAGE} dir="auto">
          {sentence}
        </span>
        <span className="match-more">
          {t("introductions.ranks", {
            one: match.rank ?? 0,
            other: inReturn.rank ?? 0,
            strength: strengthInWords(Math.min(match.strength ?? 0, inReturn.strength ?? 0)),
          })}
          {takeUp && ` · ${takeUpInWords(takeUp)}`}
          {cautions.size > 0 && (
            <span className="caution-words"> · {[...cautions].join(t("list.comma"))}</span>
          )}
        </span>
      </button>
      {introduction && (
        <>
          <p className="tags">{t("introductions.by")}</p>
          <StakeholderLinks list={introduction.stakeholders} />
        </>
      )}
    </li>
  );
}

/** The best introductions that nobody has made, of all that the filters choose. */
export function IntroductionsPanel({ loaded }: { readonly loaded: Loaded<readonly Opportunity[]> }) {
  const { view, network, isWhole } = useExplorer();
  const variables = introductionVariables(view, network, isWhole);
  const { value, work, error, retry } = loaded;
  return (
    <section className="matches" aria-labelledby="introductions-head">
      <h2 id="introductions-head">{t("introductions.title")}</h2>
      <p className="seeker">{t("introductions.of")}</p>
      <ToWhom />
      {work && <WorkNotice work={work} />}
      {error && <ErrorNotice error={error} retry={retry} />}
      {value && !error && value.length === 0 && <p role="status">{t("introductions.none")}</p>}
      {value && !error && (
        <ol className="matches-list">
          {value.map((one) => (
            <Introduction key={`${one.match.seeker.id} ${one.match.candidate.id}`} one={one} />
          ))}
        </ol>
      )}
      <p className="hint">{t("introductions.hint")}</p>
      {variables && <QueryLink document={OpportunitiesDocument} variables={variables} />}
    </section>
  );
}
