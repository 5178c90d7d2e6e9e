import type { Analyst } from "../analysis/analyst.js";
import type { Snapshot } from "../network/versions/snapshot.js";
import type { GraphPort } from "../store/graph/port.js";
import { createContext } from "./context.js";
import { drawTogether, USUAL_GROUPS } from "./resolvers/draw-together.js";
import { readPart } from "./resolvers/network-part.js";

/** Fewer stakeholders are drawn together in no time. */
const FEW = 1_000;
/** How long a version is the newest before it is drawn: edits come in rows. */
const REST_MS = 30_000;
const TIMEOUT_MS = 60_000;

/**
 * Hears of each version in memory, and draws it together by communities before anybody asks: the first version at once, later ones when
 * no other came for half a minute. What fails is drawn when somebody asks.
 */
export function readyOverview(
  port: GraphPort,
  analyst: Analyst,
  { few = FEW, restMs = REST_MS } = {},
): (snapshot: Snapshot) => void {
  let timer: NodeJS.Timeout | undefined;
  let isFirst = true;
  const draw = async (snapshot: Snapshot): Promise<void> => {
    const { signal } = new AbortController();
    const scope = { requestId: "overview", signal, timeoutMs: TIMEOUT_MS };
    const context = createContext(port, scope, { analyst, snapshot });
    const { network } = await readPart(context, null);
    await drawTogether(network, "COMMUNITY", USUAL_GROUPS, context);
  };
  return (snapshot) => {
    if (snapshot.network.ids.length < few) return;
    clearTimeout(timer);
    timer = setTimeout(() => void draw(snapshot).catch(() => undefined), isFirst ? 0 : restMs).unref();
    isFirst = false;
  };
}
