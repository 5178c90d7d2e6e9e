const sources = import.meta.glob<string>("../../docs/queries/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The questions of docs/queries as tabs, in the order of their file names; GraphiQL titles each by its operation. */
export const exampleTabs = Object.entries(sources)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, query]) => ({ query }));

const OURS = "linkages:examples";
/** Where GraphiQL keeps the tabs of the last visit, and what was written in the open one. */
const THEIRS = ["graphiql:tabState", "graphiql:query", "graphiql:variables", "graphiql:headers"];

/** Lets GraphiQL open with the examples where they are others than at the last visit; its history stays. */
export function forgetOldTabs(storage: Storage): void {
  const examples = JSON.stringify(exampleTabs);
  if (storage.getItem(OURS) === examples) return;
  for (const key of THEIRS) storage.removeItem(key);
  storage.setItem(OURS, examples);
}
