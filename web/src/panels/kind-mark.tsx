import type { StakeholderKind } from "../generated/graphql.js";
import { shapeOutline } from "../map/shape-outline.js";
import { SHAPES } from "../map/palette.js";
import { t } from "../words/words.js";

/** The form and colour that stand for a kind on the map; read aloud as the kind's name. */
export function KindMark({ kind }: { readonly kind: StakeholderKind }) {
  return (
    <svg className={`mark ${kind}`} viewBox="0 0 16 16" role="img" aria-label={t(`kind.one.${kind}`)}>
      <path d={shapeOutline(SHAPES[kind], 8, 8, 5.5)} />
    </svg>
  );
}
