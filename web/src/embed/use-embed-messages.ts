import { useEffect } from "react";
import type { ExplorerState } from "../app/explorer-context.js";
import { countShown } from "../state/filter-network.js";
import { fromAddress, toAddress } from "../state/view-address.js";
import { select } from "../state/view-changes.js";
import { embedding } from "./embedding.js";
import { type EmbedEvent, readCommand } from "./messages.js";

// Whoever may show the page may read all that it tells: everything comes from the service that anybody may ask.
const tell = (event: EmbedEvent): void => {
  parent.postMessage(event, "*");
};

/** Tells the page around what the reader does, and does what it says; nothing where there is no page around. */
export function useEmbedMessages({ view, shown, act }: ExplorerState, isLoaded: boolean): void {
  const { selected } = view;
  const query = toAddress(view);
  useEffect(() => {
    if (embedding === null) return undefined;
    const hear = ({ source, data }: MessageEvent): void => {
      const command = source === parent ? readCommand(data) : null;
      if (command?.type === "select") act(select(command.id));
      if (command?.type === "show") act(() => fromAddress(command.query));
    };
    addEventListener("message", hear);
    tell({ source: "linkages", type: "ready" });
    return () => {
      removeEventListener("message", hear);
    };
  }, [act]);
  useEffect(() => {
    if (embedding !== null) tell({ source: "linkages", type: "select", id: selected });
  }, [selected]);
  useEffect(() => {
    // What is not known yet is not told as nought.
    if (embedding === null || !isLoaded) return;
    const { chosen, context, linkages } = countShown(shown);
    tell({ source: "linkages", type: "view", query, stakeholders: chosen, partners: context, linkages });
  }, [query, shown, isLoaded]);
}
