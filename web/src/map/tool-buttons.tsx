import { Icon, type IconName } from "../app/icon.js";
import { t } from "../words/words.js";

interface ToolButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** What it does, where the label alone does not say so. */
  readonly hint?: string;
  readonly isPressed?: boolean;
  readonly onAct: (button: Element) => void;
}

/** A sign beside a map that does something with it. */
export function ToolButton({ icon, label, hint = label, isPressed, onAct }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="sign"
      aria-label={label}
      title={hint}
      aria-pressed={isPressed}
      onClick={({ currentTarget }) => {
        onAct(currentTarget);
      }}
    >
      <Icon name={icon} />
    </button>
  );
}

/** Gives the picture the whole screen, or takes it away again. */
function toggleFullScreen(inside: Element): void {
  if (document.fullscreenElement === null) void inside.closest(".centre")?.requestFullscreen();
  else void document.exitFullscreen();
}

export const FullScreenButton = () => (
  <ToolButton icon="screen" label={t("map.fullScreen")} onAct={toggleFullScreen} />
);

interface ZoomButtonsProps {
  readonly onZoom: (factor: number) => void;
  readonly onShowAll: () => void;
}

const A_ZOOM = 1.5;

/** Buttons that zoom; the same is on the keys +, − and 0 while the map has the focus. */
export function ZoomButtons({ onZoom, onShowAll }: ZoomButtonsProps) {
  return (
    <>
      <ToolButton
        icon="plus"
        label={t("map.zoomIn")}
        onAct={() => {
          onZoom(A_ZOOM);
        }}
      />
      <ToolButton
        icon="minus"
        label={t("map.zoomOut")}
        onAct={() => {
          onZoom(1 / A_ZOOM);
        }}
      />
      <ToolButton icon="fit" label={t("map.showAll")} onAct={onShowAll} />
    </>
  );
}
