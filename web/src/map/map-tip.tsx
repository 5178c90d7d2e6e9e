import type { ReactNode } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { measureTitle, valueInWords } from "../state/measured.js";
import { arrowSign } from "../panels/arrow.js";
import type { Pointed } from "./map-pointer.js";
import type { Scene } from "./scene.js";
import { t } from "../words/words.js";
import { Name } from "../panels/name.js";

const named = (list: readonly { readonly name: string }[]): string =>
  list.map(({ name }) => name).join(t("list.comma"));

/** Who a form is: the name in full, and the facts that the map knows. */
function StakeholderTip({ id, scene }: { readonly id: string; readonly scene: Scene }) {
  const { measured, shown } = useExplorer();
  const facts = scene.nodes.find((node) => node.facts.id === id)?.facts;
  if (facts === undefined) return null;
  const { kind, name, acronym, sectors, places, linkageCount } = facts;
  const value = measured?.values.get(id)?.value;
  return (
    <>
      <strong>{acronym == null ? name : t("search.named", { name, acronym })}</strong>
      <span>{[t(`kind.one.${kind}`), named(places), named(sectors)].filter(Boolean).join(" · ")}</span>
      <span>
        {t("count.linkages", { count: linkageCount })}
        {measured !== null &&
          value !== undefined &&
          ` · ${t("measure.value", { measure: measureTitle(measured), value: valueInWords(value) })}`}
        {!shown.chosen.has(id) && ` · ${t("map.outside")}`}
      </span>
    </>
  );
}

/** What a line stands for. */
function LineTip({ id, scene }: { readonly id: string; readonly scene: Scene }) {
  const bundle = scene.lines.find(({ bundle: { key } }) => key === id)?.bundle;
  if (bundle === undefined) return null;
  const label = (end: string): string => scene.nodes.find(({ facts }) => facts.id === end)?.label ?? end;
  const kinds = [...new Set(bundle.linkages.map(({ kind }) => t(`linkageKind.${kind}`)))].join(
    t("list.comma"),
  );
  return (
    <>
      <strong>
        <Name>{label(bundle.from)}</Name> {bundle.directed ? arrowSign("to") : "–"}{" "}
        <Name>{label(bundle.to)}</Name>
      </strong>
      {bundle.projects > 0 && <span>{t("count.projectsInCommon", { count: bundle.projects })}</span>}
      {bundle.linkages.length > 0 && (
        <span>
          {bundle.linkages.length > 1 ? t("map.linkagesOf", { count: bundle.linkages.length, kinds }) : kinds}
        </span>
      )}
    </>
  );
}

interface MapTipProps {
  readonly pointed: Pointed | null;
  readonly scene: Scene;
  /** How large the map is, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Says beside a form or a line what it is; read aloud, since keys point too. */
export function MapTip({ pointed, scene, width, height }: MapTipProps) {
  let tip: ReactNode = null;
  if (pointed !== null) {
    const { of, id, x, y } = pointed;
    const sides = [x > width / 2 && "leftwards", y > height * 0.66 && "upwards"].filter(Boolean).join(" ");
    tip = (
      <div className={`line-tip ${sides}`} style={{ left: x, top: y }}>
        {of === "line" ? <LineTip id={id} scene={scene} /> : <StakeholderTip id={id} scene={scene} />}
      </div>
    );
  }
  return (
    <div className="map-tips" role="status">
      {tip}
    </div>
  );
}
