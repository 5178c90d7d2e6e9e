import { createRoot } from "react-dom/client";
import { speakAsWished } from "../words/wished-language.js";
import { Explorer } from "./explorer.js";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/frame.css";
import "./styles/skip-links.css";
import "./styles/header.css";
import "./styles/look-tools.css";
import "./styles/notices.css";
import "./styles/facets.css";
import "./styles/panel.css";
import "./styles/picker.css";
import "./styles/details.css";
import "./styles/paths.css";
import "./styles/compare.css";
import "./styles/take-away.css";
import "./styles/map.css";
import "./styles/legend.css";
import "./styles/timeline.css";
import "./styles/table.css";
import "./styles/matches.css";
import "./styles/team.css";
import "./styles/overview.css";
import "./styles/story.css";
import "./styles/print.css";
import "./styles/right-to-left.css";

const container = document.getElementById("explorer");
if (container === null) throw new Error("The page has no element with the id explorer to draw into.");

await speakAsWished();
createRoot(container).render(<Explorer />);

// Where the page is not served securely, browsers keep nothing: it then only works with the service.
async function keepPage(): Promise<void> {
  try {
    await navigator.serviceWorker.register("/sw.js");
  } catch {
    // The browser keeps nothing here, as for many pages within the pages of others.
  }
}

if (import.meta.env.PROD && "serviceWorker" in navigator) void keepPage();
