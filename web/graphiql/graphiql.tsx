import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { linkedIn, RunLinked, wayBack } from "./linked.js";
import { QUESTIONS_PLUGIN, START_QUERY } from "./questions-plugin.js";

const container = document.getElementById("graphiql");
if (container === null) throw new Error("The page has no element with the id graphiql to draw into.");

// A link may bring its own query, /graphql?query=…: it is opened beside the tabs of the last visit, and run.
const given = new URLSearchParams(location.search);
const linked = linkedIn(given);

createRoot(container).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: "/graphql" })}
    plugins={[QUESTIONS_PLUGIN, HISTORY_PLUGIN]}
    defaultQuery={START_QUERY}
    {...(linked === null
      ? { visiblePlugin: QUESTIONS_PLUGIN }
      : { defaultTabs: [linked], initialQuery: linked.query, initialVariables: linked.variables ?? "" })}
  >
    <GraphiQL.Logo>
      <a className="way-back" href={wayBack(given)}>
        Back to the explorer
      </a>
      {linked && <RunLinked linked={linked} />}
    </GraphiQL.Logo>
  </GraphiQL>,
);
