import cytoscape from "cytoscape";
import { useEffect, useRef } from "react";
import type { AroundQuery } from "./generated/graphql.js";

const COLOURS = { AGENCY: "#1f77b4", CLUSTER: "#d62728", UNIVERSITY: "#2ca02c", PROJECT: "#9467bd" };

interface Shown {
  readonly network: NonNullable<AroundQuery["network"]>;
  readonly onPick: (id: string) => void;
}

/** The network as a picture; whoever is touched is picked. */
export function Picture({ network, onPick }: Shown) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const picture = cytoscape({
      container: frame.current,
      elements: [
        ...network.nodes.map(({ id, name, acronym, kind }) => ({
          data: { id, label: acronym ?? name, colour: COLOURS[kind] },
        })),
        ...network.linkages.map(({ id, fromId, toId }) => ({ data: { id, source: fromId, target: toId } })),
      ],
      style: [
        {
          selector: "node",
          style: {
            label: "data(label)",
            "background-color": "data(colour)",
            "font-size": 8,
            width: 12,
            height: 12,
          },
        },
        { selector: "edge", style: { width: 1, "line-color": "#bbb", "curve-style": "haystack" } },
      ],
      layout: { name: "cose", animate: false },
    });
    picture.on("tap", "node", (event) => {
      onPick(String(event.target.id()));
    });
    return () => {
      picture.destroy();
    };
  }, [network, onPick]);
  return <div ref={frame} data-nodes={network.nodes.length} style={{ height: "70vh" }} />;
}
