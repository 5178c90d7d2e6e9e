/** What is asked at each letter has a shelf of its own, so that it never pushes out what a picture is made of. */
const SHELVES = { view: "linkages-answers", letters: "linkages-searches" } as const;
const KEEP_AT_MOST = 80;

/** Where an answer is kept. */
export type Shelf = keyof typeof SHELVES;

/** Where the browser keeps answers for times without the service; absent on pages that are not served securely. */
const open = (shelf: Shelf): Promise<Cache> | null =>
  "caches" in globalThis ? caches.open(SHELVES[shelf]) : null;

async function keyOf(question: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(question));
  return `/answers/${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Keeps an answer for times without the service; the oldest go first. A full disk is no error: nothing is kept. */
export async function keepAnswer(question: string, answer: string, shelf: Shelf): Promise<void> {
  try {
    const cache = await open(shelf);
    if (cache === null) return;
    const key = await keyOf(question);
    // In one step and at the end, as the specification has it: a page that closes now loses nothing it had, and the
    // oldest are the first keys.
    await cache.put(key, new Response(answer, { headers: { date: new Date().toUTCString() } }));
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - KEEP_AT_MOST)).map((old) => cache.delete(old)));
  } catch {
    return;
  }
}

/** An answer that was kept, with the time it was given; null when there is none. */
export async function findAnswer(
  question: string,
  shelf: Shelf,
): Promise<{ text: string; given: Date } | null> {
  try {
    const found = await (await open(shelf))?.match(await keyOf(question));
    if (found === undefined) return null;
    return { text: await found.text(), given: new Date(found.headers.get("date") ?? Date.now()) };
  } catch {
    return null;
  }
}
