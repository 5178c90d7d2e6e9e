import { useRef, useState } from "react";
import { useExplorer } from "../app/explorer-context.js";
import { ErrorNotice, WorkNotice } from "../app/notice.js";
import { useSize } from "../app/use-size.js";
import type { Loaded } from "../app/work.js";
import { AskError } from "../queries/ask-error.js";
import { put } from "../state/view-changes.js";
import { BesideList } from "./beside-list.js";
import { usePlaceCamera } from "./camera.js";
import type { PlaceCluster } from "./clusters.js";
import { cameraOn } from "./frame.js";
import { Land, useOutlines } from "./land.js";
import { PlaceCard } from "./place-card.js";
import { clusterWords } from "./place-circle.js";
import type { PlaceSheet } from "./place-sheet.js";
import { PlacesDrawing } from "./places-drawing.js";
import { PlacesFoot } from "./places-foot.js";
import { PlacesTools } from "./places-tools.js";
import { texts } from "./texts.js";
import { bringingIn, usePlaceKeys } from "./use-place-keys.js";
import { usePlacePointer } from "./use-place-pointer.js";
import { usePlacePicture } from "./use-place-picture.js";
import "./places.css";

/** Under a camera as close as this, places that still lie on each other are opened one by one. */
const CLOSEST = 1 / 60;

/** The map of places, once the sheet is there. */
function Sheet({ sheet }: { readonly sheet: PlaceSheet }) {
  const { view, act } = useExplorer();
  const element = useRef<HTMLDivElement>(null);
  const circles = useRef(new Map<string, SVGGElement>());
  const screen = useSize(element);
  const [pointed, setPointed] = useState<string | null>(null);
  const [stopWish, setStop] = useState<string | null>(null);
  const picture = usePlacePicture(sheet, screen);
  const { frame, pointless } = picture;
  const camera = usePlaceCamera(frame);
  const { clusters, flows, drawnFlows, open } = picture.under(camera.camera, pointed);
  const { outlines, hasFailed } = useOutlines(frame, camera.camera);
  usePlacePointer(element, frame, camera.move);
  const stop = (clusters.find(({ id }) => id === stopWish) ?? clusters[0])?.id ?? null;
  const onOpen = (cluster: PlaceCluster): void => {
    const points = cluster.groups.map(({ at }) => at);
    if (frame === null || points.length === 1 || camera.camera[2] <= CLOSEST) act(put({ at: cluster.id }));
    else camera.move((before) => cameraOn(frame, points, Math.max(CLOSEST, before[2] / 6)));
  };
  const onGo = (cluster: PlaceCluster): void => {
    if (frame !== null) camera.move(bringingIn(frame, cluster));
    setStop(cluster.id);
    requestAnimationFrame(() => circles.current.get(cluster.id)?.focus());
  };
  const onKeyDown = usePlaceKeys({
    frame,
    clusters,
    stop,
    camera,
    onGo,
    onOpen,
    onClose: () => {
      act(put({ at: null }));
    },
  });
  const focus = pointed ?? open;
  const tip = clusters.find(({ id }) => id === pointed);
  const opened = sheet.groups.find(({ id }) => id === view.at);
  return (
    <>
      <header className="places-head">
        <p>{texts.about(sheet)}</p>
        {pointless !== null && <BesideList sheet={sheet} pointless={pointless} />}
      </header>
      <div
        className="places-canvas"
        ref={element}
        role="group"
        aria-label={`${texts.title}. ${texts.keys}`}
        onKeyDown={onKeyDown}
      >
        {frame && (
          <PlacesDrawing
            frame={frame}
            camera={camera.camera}
            clusters={clusters}
            flows={drawnFlows}
            strongest={flows[0]?.count ?? 1}
            focus={focus}
            open={open}
            stop={stop}
            circleRef={(id) => (circle) => {
              if (circle === null) circles.current.delete(id);
              else circles.current.set(id, circle);
            }}
            onOpen={onOpen}
            onPoint={setPointed}
            onFocus={(id) => {
              setStop(id);
              setPointed(id);
            }}
          >
            {outlines && <Land frame={frame} camera={camera.camera} outlines={outlines} />}
          </PlacesDrawing>
        )}
        {frame && <PlacesTools frame={frame} move={camera.move} />}
        {tip && <p className="places-tip">{clusterWords(tip, view.throughProjects)}</p>}
        {opened && <PlaceCard key={opened.id} group={opened} sheet={sheet} />}
        {hasFailed && (
          <div className="notices at-foot">
            <ErrorNotice error={new AskError(texts.outlinesFailed, texts.outlinesCure)} />
          </div>
        )}
      </div>
      <PlacesFoot
        sheet={sheet}
        drawnFlows={drawnFlows.length}
        allFlows={flows.length}
        isOwn={outlines?.isOwn === true}
      />
    </>
  );
}

/** Where the stakeholders are: circles on outlines of the land, and what joins them. The table of places tells the same. */
export default function PlaceMap({ loaded }: { readonly loaded: Loaded<PlaceSheet> }) {
  const { value, work, error, retry } = loaded;
  return (
    <div className="map places" data-state={value === null ? "waiting" : "ready"}>
      {value && <Sheet sheet={value} />}
      <div className="notices">
        {work && <WorkNotice work={work} />}
        {error && <ErrorNotice error={error} retry={retry} />}
      </div>
    </div>
  );
}
