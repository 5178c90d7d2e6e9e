const SHELF = "linkages-answers";
const KEEP_AT_MOST = 80;

/** Where the browser keeps answers for times without the service; absent on pages that are not served securely. */
const shelf = (): Promise<Cache> | null => ("caches" in globalThis ? caches.open(SHELF) : null);

async function keyOf(question: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(question));
  return `/answers/${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Keeps an answer for times without the service; the oldest go first. A full disk is no error: nothing is kept. */
export async function keepAnswer(question: string, answer: string): Promise<void> {
  try {
    const cache = await shelf();
    if (cache === null) return;
    const key = await keyOf(question);
    // Put at the end: the oldest are the first keys.
    await cache.delete(key);
    await cache.put(key, new Response(answer, { headers: { date: new Date().toUTCString() } }));
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - KEEP_AT_MOST)).map((old) => cache.delete(old)));
  } catch {
    return;
  }
}

/** An answer that was kept, with the time it was given; null when there is none. */
export async function findAnswer(question: string): Promise<{ text: string; given: Date } | null> {
  try {
    const found = await (await shelf())?.match(await keyOf(question));
    if (found === undefined) return null;
    return { text: await found.text(), given: new Date(found.headers.get("date") ?? Date.now()) };
  } catch {
    return null;
  }
}
