import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { keep, readKept } from "./kept.js";

/** A part of the page that folds away, so that the map has its room. */
export type Fold = "filters" | "side" | "legend" | "timeline" | "look";

/** How many parts stand side by side: filters, map and panel, the map with one of them, or one at a time. */
type Columns = 1 | 2 | 3;

interface Layout {
  readonly columns: Columns;
  /** What there is no room for, unless the reader wants it. */
  readonly folded: readonly string[];
}

interface Folds {
  readonly columns: Columns;
  readonly wishOf: (name: Fold) => boolean | undefined;
  readonly hasRoom: (name: Fold) => boolean;
  readonly set: (wishes: Partial<Record<Fold, boolean>>) => void;
}

const KEY = "linkages:folds";

type Wishes = Readonly<Record<string, boolean>>;

function readWishes(): Wishes {
  try {
    return JSON.parse(readKept("device", KEY) ?? "{}") as Wishes;
  } catch {
    return {};
  }
}

const FoldContext = createContext<Folds | null>(null);

/** What the styles of the frame say there is room for: the one place that knows the sizes of screens and letters. */
function layoutOf(page: HTMLElement): Layout {
  const style = getComputedStyle(page);
  const columns = Number(style.getPropertyValue("--columns"));
  return {
    columns: columns === 1 || columns === 2 ? columns : 3,
    folded: style.getPropertyValue("--folded").trim().split(" "),
  };
}

const isSame = (a: Layout, b: Layout): boolean =>
  a.columns === b.columns && a.folded.join() === b.folded.join();

/** Knows which parts of a page are folded: what the reader folded or opened on a screen of this sort, else what has room. */
export function FoldProvider(props: {
  readonly page: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  const { page, children } = props;
  const [layout, setLayout] = useState<Layout>({ columns: 3, folded: [] });
  const [wishes, setWishes] = useState(readWishes);
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    const look = (): void => {
      setLayout((before) => {
        const now = layoutOf(element);
        return isSame(before, now) ? before : now;
      });
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      sizes.disconnect();
    };
  }, [page]);
  const { columns, folded } = layout;
  const set = useCallback(
    (given: Partial<Record<Fold, boolean>>) => {
      setWishes((before) => {
        const named = Object.entries(given).map(([name, isOpen]) => [`${columns} ${name}`, isOpen]);
        const next = { ...before, ...(Object.fromEntries(named) as Wishes) };
        keep("device", KEY, JSON.stringify(next));
        return next;
      });
    },
    [columns],
  );
  const folds = useMemo(
    (): Folds => ({
      columns,
      wishOf: (name) => wishes[`${columns} ${name}`],
      hasRoom: (name) => !folded.includes(name),
      set,
    }),
    [columns, folded, wishes, set],
  );
  return <FoldContext value={folds}>{children}</FoldContext>;
}

function useFolds(): Folds {
  const folds = useContext(FoldContext);
  if (folds === null) throw new Error("This part must stand inside a page that knows what is folded.");
  return folds;
}

/** How many parts of the page stand side by side. */
export const useColumns = (): Columns => useFolds().columns;

/** Whether a part is open, and how to fold or open it; `isWorthIt` says whether it is open by itself where there is room. */
export function useFold(name: Fold, isWorthIt = true): readonly [boolean, (isOpen: boolean) => void] {
  const { columns, wishOf, hasRoom, set } = useFolds();
  const isOpen = wishOf(name) ?? (hasRoom(name) && isWorthIt);
  const setOpen = useCallback(
    (open: boolean) => {
      const other = name === "filters" ? "side" : name === "side" ? "filters" : null;
      const isInItsPlace = columns === 2 && open && other !== null;
      set({ [name]: open, ...(isInItsPlace && { [other]: false }) });
    },
    [columns, name, set],
  );
  return [isOpen, setOpen];
}
