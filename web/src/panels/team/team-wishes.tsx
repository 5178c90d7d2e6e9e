import { CommittedInput } from "../../app/committed-input.js";
import { useExplorer } from "../../app/explorer-context.js";
import { askTeam } from "../../state/help-changes.js";
import type { TeamWish } from "../../state/view.js";
import { LINKAGE_ROLES } from "../../state/wording.js";
import { CloseButton } from "../close-button.js";
import { Name } from "../name.js";
import { t } from "../../words/words.js";

/** Projects are what members meet in; they are none themselves. */
const KINDS = ["AGENCY", "CLUSTER", "UNIVERSITY"] as const;

interface WishListProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [id: T, name: string])[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Chooses several of a list, one after the other. */
function WishList<T extends string>({ label, options, chosen, onChange }: WishListProps<T>) {
  const nameOf = (id: T): string => options.find(([one]) => one === id)?.[1] ?? id;
  return (
    <div className="wish">
      <label className="choice">
        <span>{label}</span>
        <select
          value=""
          onChange={(event) => {
            const [id] = options.find(([one]) => one === event.target.value) ?? [];
            if (id !== undefined) onChange([...chosen, id]);
          }}
        >
          <option value="">{t("team.add")}</option>
          {options
            .filter(([id]) => !chosen.includes(id))
            .map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <ul className="members">
        {chosen.map((id) => (
          <li key={id}>
            <Name>{nameOf(id)}</Name>
            <CloseButton
              label={t("team.without", { name: nameOf(id) })}
              onClose={() => {
                onChange(chosen.filter((one) => one !== id));
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Count(props: {
  readonly label: string;
  readonly value: number | null;
  readonly most: number;
  readonly onChange: (value: number | null) => void;
}) {
  const { label, value, most, onChange } = props;
  return (
    <label className="choice">
      <span>{label}</span>
      <CommittedInput
        type="number"
        min={0}
        max={most}
        value={value === null ? "" : String(value)}
        onCommit={(text) => {
          onChange(text === "" ? null : Number(text));
        }}
      />
    </label>
  );
}

/** The most members that a team may have. */
const LARGEST = 30;

/** What the team shall have in the end. */
export function TeamWishes() {
  const { view, act, around } = useExplorer();
  const { wanted } = view;
  const wish =
    (name: keyof TeamWish) =>
    (value: TeamWish[typeof name]): void => {
      act(askTeam({ [name]: value }));
    };
  const named = (nodes: ReadonlyMap<string, { readonly name: string }>) =>
    [...nodes].map(([id, { name }]) => [id, name] as const);
  return (
    <fieldset className="wishes">
      <legend>{t("team.wanted")}</legend>
      <Count label={t("team.size")} value={wanted.size} most={LARGEST} onChange={wish("size")} />
      <Count label={t("team.new")} value={wanted.newPartners} most={LARGEST} onChange={wish("newPartners")} />
      <WishList
        label={t("facet.kind")}
        options={KINDS.map((kind) => [kind, t(`kind.one.${kind}`)])}
        chosen={wanted.kinds}
        onChange={wish("kinds")}
      />
      <WishList
        label={t("facet.sector")}
        options={named(around.sectors)}
        chosen={wanted.sectors}
        onChange={wish("sectors")}
      />
      <WishList
        label={t("facet.place")}
        options={named(around.places)}
        chosen={wanted.places}
        onChange={wish("places")}
      />
      <WishList
        label={t("team.role")}
        options={LINKAGE_ROLES.map((role) => [role, t(`role.${role}`)])}
        chosen={wanted.roles}
        onChange={wish("roles")}
      />
    </fieldset>
  );
}
