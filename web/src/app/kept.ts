/** How long something is kept on this device: as long as the tab is open, or until it is cleared. */
type Keeping = "tab" | "device";

/** Browsers that keep nothing for pages within the pages of others throw when they are asked for the store. */
const storeOf = (keeping: Keeping): Storage => (keeping === "tab" ? sessionStorage : localStorage);

/** What was kept under a name; null where nothing was, or the browser keeps nothing. */
export function readKept(keeping: Keeping, name: string): string | null {
  try {
    return storeOf(keeping).getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, null to forget it; whether it could be kept. */
export function keep(keeping: Keeping, name: string, text: string | null): boolean {
  try {
    if (text === null) storeOf(keeping).removeItem(name);
    else storeOf(keeping).setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
