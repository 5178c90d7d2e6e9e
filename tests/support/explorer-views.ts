/** Addresses that show each view of the explorer. */
export const VIEWS = {
  map: "/",
  "an open stakeholder": "/?select=agency:smeda",
  "an open pair": "/?select=agency:unido+%2B+university:lums",
  "a way": "/?from=university:lums&to=agency:smeda&avoid=agency:unido",
  table: "/?mode=table&kind=CLUSTER",
  places: "/?mode=places",
  "an open place": "/?mode=places&at=place:karachi",
  "a table of places": "/?mode=table&list=places",
  comparison: "/?before=2004&after=2007",
  "a page within a page": "/?embed&linkage=FUNDING",
  "a match and a measure":
    "/?select=cluster:leather-products-sialkot&match=agency:unido&reason=CONNECTING_PATH&size=BETWEENNESS",
  "who can help": "/?tab=help&topic=topic:cda-training",
  "whom a team lacks":
    "/?tab=team&group=cluster:surgical-instruments-sialkot&group=agency:smeda&team-size=4&team-kind=UNIVERSITY",
  "gaps and a measure in the table": "/?mode=table&gaps=shown&size=CONSTRAINT",
};

/** What the views show once their second answer is there. */
export const LATER: Readonly<Record<string, readonly string[]>> = {
  "who can help": [".found-help"],
  "whom a team lacks": [".candidate"],
  places: [".place"],
  "an open place": [".place-card"],
  "a match and a measure": [".reason-proofs .name", ".measure-note"],
  "gaps and a measure in the table": [".gap-card", ".measure-note"],
};
