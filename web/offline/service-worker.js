/* global self, caches, fetch, URL, Response */
// Keeps the page itself for times without the service; answers are kept by the page. The build puts in the list of files.
const FILES = ["__FILES__"];
/** What the page loads when it is asked for. */
const LATER = ["__LATER__"];
const SHELF = "linkages-page-__VERSION__";

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELF)
      .then((shelf) => shelf.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("linkages-page-") && name !== SHELF)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/** The page from the service while it answers, so that a new version comes at once; else the kept one. */
async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match("/")) ?? Response.error();
  }
}

/** Files never change under one name: what is kept is right. Those that are loaded when they are asked for are kept then. */
async function file(request) {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(SHELF)).put(request, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && pathname === "/") event.respondWith(page(event.request));
  else if (FILES.includes(pathname) || LATER.includes(pathname)) event.respondWith(file(event.request));
});
