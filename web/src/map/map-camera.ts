import type Sigma from "sigma";
import type { Camera } from "../state/view.js";
import type { EdgeAttributes, NodeAttributes } from "./map-graph.js";

/** Where the camera looks from to show all. */
export const ALL = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
const REST_MS = 300;

/** Moves and zooms the picture, and tells when the reader let it rest. */
export class MapCamera {
  private rest: ReturnType<typeof setTimeout> | undefined;
  /** What the page was told last: when it comes back from there, the reader may be on the move again. */
  private told: Camera | null = null;

  constructor(
    private readonly sigma: Sigma<NodeAttributes, EdgeAttributes>,
    onRest: (camera: Camera | null) => void,
  ) {
    sigma.getCamera().on("updated", () => {
      clearTimeout(this.rest);
      this.rest = setTimeout(() => {
        this.told = this.read();
        onRest(this.told);
      }, REST_MS);
    });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.ratio / factor }, { duration: 150 });
  }

  /** Shows all again. */
  reset(): void {
    void this.sigma.getCamera().animate(ALL, { duration: 200 });
  }

  /** Moves the picture by parts of its width and height. */
  pan(dx: number, dy: number): void {
    const camera = this.sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    void camera.animate({ x: x + dx * ratio, y: y + dy * ratio }, { duration: 120 });
  }

  /** Moves a stakeholder that is out of sight to the middle. */
  bringIntoSight(id: string): void {
    const at = this.sigma.getNodeDisplayData(id);
    if (at === undefined) return;
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = this.sigma.framedGraphToViewport(at);
    if (x < 0 || y < 0 || x > width || y > height) this.sigma.getCamera().setState({ x: at.x, y: at.y });
  }

  /** Looks from where a view says, at once; null shows all. */
  lookFrom(camera: Camera | null): void {
    if (String(camera) === String(this.told)) return;
    this.told = camera;
    const [x, y, ratio] = camera ?? [ALL.x, ALL.y, ALL.ratio];
    this.sigma.getCamera().setState({ x, y, ratio, angle: ALL.angle });
  }

  kill(): void {
    clearTimeout(this.rest);
  }

  /** As an address holds it: a thousandth of the picture is less than a pixel. */
  private read(): Camera | null {
    const state = this.sigma.getCamera().getState();
    const rounded = (value: number): number => Math.round(value * 1000) / 1000;
    const [x, y, ratio] = [rounded(state.x), rounded(state.y), rounded(state.ratio)];
    return x === ALL.x && y === ALL.y && ratio === ALL.ratio ? null : [x, y, ratio];
  }
}
