/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A node that wants a label, on the screen, in pixels. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How wide and high its text is. */
  readonly width: number;
  readonly height: number;
  /** Whether its label may lie on nodes, its own too (never on another label). */
  readonly isForced: boolean;
}

/** Where a label goes, and to which side of it its lines keep. */
export interface PlacedLabel {
  readonly box: Box;
  readonly side: "left" | "right" | "middle";
}

const CELL = 64;
const GAP = 4;
/** Right or left and down or up, where the sides are taken. */
const SLANTS = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/** Boxes in cells of the screen, so that a question for overlaps looks at few. */
class BoxGrid {
  private readonly cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of keysOf(box)) {
      const cell = this.cells.get(key);
      if (cell === undefined) this.cells.set(key, [box]);
      else cell.push(box);
    }
  }

  isFree(box: Box): boolean {
    return keysOf(box).every((key) => (this.cells.get(key) ?? []).every((other) => !overlaps(box, other)));
  }

  /** How many lie under a box. */
  under(box: Box): number {
    const near = new Set(keysOf(box).flatMap((key) => this.cells.get(key) ?? []));
    return [...near].filter((other) => overlaps(box, other)).length;
  }
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function keysOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(`${x} ${y}`);
  return keys;
}

/** The box of a text of one line around its middle. */
export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** Right of the node, left of it, below, above, then aslant: the first place that is free is taken. */
export function placesBeside({ x, y, radius, width, height }: Omit<LabelWish, "isForced">): PlacedLabel[] {
  const aslant = ([right, down]: readonly [number, number]): PlacedLabel => ({
    side: right > 0 ? "left" : "right",
    box: boxAround(
      x + right * (0.3 * radius + width / 2),
      y + down * (radius + height / 2 + 2),
      width,
      height,
    ),
  });
  return [
    { side: "left", box: boxAround(x + radius + GAP + width / 2, y, width, height) },
    { side: "right", box: boxAround(x - radius - GAP - width / 2, y, width, height) },
    { side: "middle", box: boxAround(x, y + radius + height / 2 + 2, width, height) },
    { side: "middle", box: boxAround(x, y - radius - height / 2 - 2, width, height) },
    ...SLANTS.map(aslant),
  ];
}

/** Finds room for texts on the screen, one after another; what was placed stays. */
export class LabelRoom {
  private readonly texts = new BoxGrid();
  private readonly discs = new BoxGrid();

  constructor(private readonly screen: { readonly width: number; readonly height: number }) {}

  /** Keeps texts that are not forced off a node. */
  keepFree(x: number, y: number, radius: number): void {
    this.discs.add(boxAround(x, y, 2 * radius, 2 * radius));
  }

  /** Takes a box if it lies on the screen and on no other text. */
  take(box: Box): boolean {
    if (!this.isFree(box)) return false;
    this.texts.add(box);
    return true;
  }

  /** Takes the first of the boxes that also lies on no node; null when none does. */
  takeClear(boxes: readonly Box[]): Box | null {
    return boxes.find((box) => this.discs.isFree(box) && this.take(box)) ?? null;
  }

  /** Takes the first free place beside a node, or, where it is forced, the one on the fewest nodes, or on it; null when there is none. */
  takeBeside(wish: LabelWish): PlacedLabel | null {
    const beside = placesBeside(wish);
    const free = beside.filter(({ box }) => this.isFree(box));
    const clear = free.find(({ box }) => this.discs.isFree(box));
    const found = clear ?? (wish.isForced ? this.leastBad(wish, free) : undefined);
    if (found === undefined) return null;
    this.texts.add(found.box);
    return found;
  }

  /** The place that hides the fewest nodes, the better of equal ones; on the node itself where none beside it is free. */
  private leastBad(wish: LabelWish, free: readonly PlacedLabel[]): PlacedLabel | undefined {
    const [best] = free
      .map((place) => ({ place, hidden: this.discs.under(place.box) }))
      .sort((a, b) => a.hidden - b.hidden);
    return best?.place ?? [this.upon(wish)].find(({ box }) => this.isFree(box));
  }

  private isFree(box: Box): boolean {
    return this.isOnScreen(box) && this.texts.isFree(box);
  }

  /** On the node, moved from the edges of the screen. */
  private upon({ x, y, width, height }: LabelWish): PlacedLabel {
    const within = (at: number, size: number, most: number): number =>
      Math.max(size / 2, Math.min(at, most - size / 2));
    const middle = [within(x, width, this.screen.width), within(y, height, this.screen.height)] as const;
    return { side: "middle", box: boxAround(...middle, width, height) };
  }

  private isOnScreen({ left, top, right, bottom }: Box): boolean {
    return left >= 0 && top >= 0 && right <= this.screen.width && bottom <= this.screen.height;
  }
}
