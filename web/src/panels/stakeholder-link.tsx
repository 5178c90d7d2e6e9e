import type { StakeholderKind } from "../generated/graphql.js";
import { select } from "../state/view-changes.js";
import { tellName } from "../state/told-names.js";
import { ChangeButton } from "./change-button.js";
import { KindMark } from "./kind-mark.js";
import { Name } from "./name.js";

interface StakeholderLinkProps {
  readonly one: { readonly id: string; readonly kind: StakeholderKind; readonly name: string };
}

/** A stakeholder as a link that opens its details. */
export function StakeholderLink({ one: { id, kind, name } }: StakeholderLinkProps) {
  tellName({ id, name });
  return (
    <ChangeButton className="name" change={select(id)}>
      <KindMark kind={kind} /> <Name>{name}</Name>
    </ChangeButton>
  );
}
