import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { exampleTabs, forgetOldTabs } from "./example-tabs.js";

const container = document.getElementById("graphiql");
if (container === null) throw new Error("The page has no element with the id graphiql to draw into.");

forgetOldTabs(localStorage);

// A link may bring its own question, /graphql?query=…: it comes first, or beside the tabs of the last visit.
const given = new URLSearchParams(location.search);
const query = given.get("query");
const variables = given.get("variables");
const linked = query === null ? undefined : { query, variables };

createRoot(container).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: "/graphql" })}
    defaultTabs={linked === undefined ? exampleTabs : [linked, ...exampleTabs]}
    {...(linked !== undefined && { initialQuery: linked.query, initialVariables: linked.variables ?? "" })}
  />,
);
