import { geoPath } from "d3-geo";
import { memo, useEffect, useMemo, useState } from "react";
import { useLoad } from "../app/use-load.js";
import type { Camera } from "../state/view.js";
import { boxInSight, type Frame } from "./frame.js";
import type { DegreeBox, Outline } from "./outline.js";
import { type Detail, loadOutlines, type Outlines } from "./outlines.js";
import { t } from "../words/words.js";

/** From so many pixels a radian of the globe on, coarse outlines look it. */
const FINE_FROM = 420;

const meets = (a: DegreeBox, b: DegreeBox): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The outlines that fit a look at the map: the coarse ones first, until the fine ones are there. */
export function useOutlines(
  frame: Frame | null,
  [, , ratio]: Camera,
): {
  readonly outlines: Outlines | null;
  readonly hasFailed: boolean;
} {
  const [isClose, setClose] = useState(false);
  const scale = frame === null ? 0 : frame.projection.scale() / ratio;
  useEffect(() => {
    if (scale > FINE_FROM) setClose(true);
  }, [scale]);
  const load = (detail: Detail) => () => loadOutlines(detail);
  const coarse = useLoad("outlines", t("places.drawing"), load("coarse"));
  const fine = useLoad(isClose ? "outlines, closer" : null, t("places.drawing"), load("fine"));
  const outlines = scale > FINE_FROM ? (fine.value ?? coarse.value) : coarse.value;
  return { outlines, hasFailed: coarse.error !== null && outlines === null };
}

interface AreaProps {
  readonly outline: Outline;
  readonly path: string;
}

const Area = memo(function Area({ outline, path }: AreaProps) {
  const isLine = outline.shape.geometry.type.endsWith("LineString");
  return (
    <path className={isLine ? "border" : "area"} d={path}>
      {outline.name !== "" && <title>{outline.name}</title>}
    </path>
  );
});

/** The part in sight, as long as the camera stays within what was made ready around it. */
function useSight(frame: Frame, camera: Camera): DegreeBox | null {
  const [x, y, ratio] = camera;
  // Steps of half a picture and of a factor of 1.5: what is drawn reaches farther.
  const level = Math.round(Math.log(ratio) / Math.log(1.5));
  const step = 0.5 * 1.5 ** level;
  const [column, row] = [Math.round(x / step), Math.round(y / step)];
  return useMemo(
    () => boxInSight(frame, [column * step, row * step, 1.5 ** level]),
    [frame, column, row, step, level],
  );
}

/** The land under the places, as outlines. */
export function Land({ frame, camera, outlines }: LandProps) {
  const sight = useSight(frame, camera);
  const paths = useMemo(() => {
    const made = new Map<Outline, string>();
    const path = geoPath(frame.projection).digits(2);
    return (outline: Outline): string => {
      let found = made.get(outline);
      if (found === undefined) made.set(outline, (found = path(outline.shape) ?? ""));
      return found;
    };
  }, [frame]);
  const areas = useMemo(
    () =>
      outlines.list
        .filter(({ box }) => sight === null || meets(box, sight))
        .map((outline, index) => <Area key={index} outline={outline} path={paths(outline)} />),
    [outlines, sight, paths],
  );
  const [x, y, ratio] = camera;
  const { width, height } = frame.screen;
  const shift = `translate(${width / 2 - (x * width) / ratio} ${height / 2 - (y * height) / ratio})`;
  return (
    <g className="land" transform={`${shift} scale(${1 / ratio})`}>
      {areas}
    </g>
  );
}

interface LandProps {
  readonly frame: Frame;
  readonly camera: Camera;
  readonly outlines: Outlines;
}
