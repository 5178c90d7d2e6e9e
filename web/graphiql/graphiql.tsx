import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { speakAsWished } from "../src/words/wished-language.js";
import { linkedIn, RunLinked, wayBack } from "./linked.js";
import { questionsPlugin, startQuery } from "./questions-plugin.js";
import { t } from "../src/words/words.js";

const container = document.getElementById("graphiql");
if (container === null) throw new Error("The page has no element with the id graphiql to draw into.");

// A link may bring its own query, /graphql?query=…: it is opened beside the tabs of the last visit, and run.
const given = new URLSearchParams(location.search);
const linked = linkedIn(given);

await speakAsWished();
document.title = t("graphiql.title");
// GraphiQL and its editor stand from left to right in every language; the list of questions turns by itself.
document.documentElement.dir = "ltr";
const questions = questionsPlugin();

createRoot(container).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: "/graphql" })}
    plugins={[questions, HISTORY_PLUGIN]}
    defaultQuery={startQuery()}
    {...(linked === null
      ? { visiblePlugin: questions }
      : { defaultTabs: [linked], initialQuery: linked.query, initialVariables: linked.variables ?? "" })}
  >
    <GraphiQL.Logo>
      <a className="way-back" href={wayBack(given)}>
        {t("graphiql.back")}
      </a>
      {linked && <RunLinked linked={linked} />}
    </GraphiQL.Logo>
  </GraphiQL>,
);
