import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Bundle, strengthOf } from "../state/bundles.js";
import type { Network } from "../state/facts.js";
import type { View } from "../state/view.js";
import { concentricLayout } from "../map/layouts/concentric-layout.js";
import type { Positions, Skeleton } from "../map/layouts/layout.js";
import { runForce } from "../map/layouts/run-force.js";
import { AskError } from "../queries/ask-error.js";
import { readSavedPositions } from "../map/saved-positions.js";
import type { RadiusOf } from "../map/sizing.js";
import type { Work } from "./work.js";
import { t } from "../words/words.js";

/** Where everybody stands on the map, and the work of finding out. */
export interface Placed {
  readonly positions: Positions;
  readonly work: Work | null;
  readonly error: AskError | null;
}

const NOBODY: Positions = new Map();

function toSkeleton(network: Network, bundles: readonly Bundle[], radiusOf: RadiusOf): Skeleton {
  const ids = [...network.stakeholders.keys()];
  const places = new Map(ids.map((id, index) => [id, index]));
  return {
    ids,
    radii: [...network.stakeholders.values()].map(({ linkageCount }) => radiusOf(linkageCount)),
    pairs: bundles.flatMap((bundle) => {
      const [a, b] = [places.get(bundle.from), places.get(bundle.to)];
      return a === undefined || b === undefined ? [] : [[a, b, strengthOf(bundle)] as const];
    }),
  };
}

/** The force layout of what is loaded, in a worker; whoever had a place before starts there. */
function useForce(skeleton: Skeleton): Placed {
  const [positions, setPositions] = useState(NOBODY);
  const [work, setWork] = useState<Work | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const last = useRef(NOBODY);
  // Before the page is painted, which takes as long as the layout of a small network.
  useLayoutEffect(() => {
    if (skeleton.ids.length === 0) {
      setPositions(NOBODY);
      return undefined;
    }
    const doing = t("map.arranging");
    setError(null);
    const known = new Map([...last.current].filter(([id]) => skeleton.ids.includes(id)));
    const stop = runForce(
      { skeleton, known },
      {
        onStep(next, share) {
          last.current = next;
          setPositions(next);
          setWork(share < 1 ? { doing, share, cancel } : null);
        },
        onError(message) {
          setWork(null);
          setError(new AskError(t("map.notArranged", { reason: message }), t("map.notArrangedCure")));
        },
      },
    );
    function cancel(): void {
      stop();
      setWork(null);
    }
    setWork({ doing, share: 0, cancel });
    return stop;
  }, [skeleton]);
  return { positions, work, error };
}

/** Finds everybody's place under the chosen layout; dragged ones stay where they were dragged to. */
export function usePositions(
  network: Network,
  bundles: readonly Bundle[],
  radiusOf: RadiusOf,
  view: View,
): Placed {
  const skeleton = useMemo(() => toSkeleton(network, bundles, radiusOf), [network, bundles, radiusOf]);
  const force = useForce(skeleton);
  const centre = view.centre ?? skeleton.ids[0] ?? "";
  const arranged = useMemo((): Positions => {
    if (view.layout === "concentric") return concentricLayout(skeleton, centre);
    if (view.layout === "saved") return new Map([...force.positions, ...readSavedPositions()]);
    return force.positions;
  }, [view.layout, skeleton, centre, force.positions]);
  const positions = useMemo((): Positions => {
    const pins = Object.entries(view.pins).map(([id, [x, y]]) => [id, { x, y }] as const);
    return pins.length === 0 ? arranged : new Map([...arranged, ...pins]);
  }, [arranged, view.pins]);
  return { ...force, positions };
}
