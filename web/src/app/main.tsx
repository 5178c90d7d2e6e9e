import { createRoot } from "react-dom/client";
import { startGraphics } from "../map/start-graphics.js";
import { Explorer } from "./explorer.js";
import "./styles/page.css";
import "./styles/panels.css";
import "./styles/map.css";
import "./styles/table.css";
import "./styles/matches.css";

const container = document.getElementById("explorer");
if (container === null) throw new Error("The page has no element with the id explorer to draw into.");

startGraphics();
createRoot(container).render(<Explorer />);

// Where the page is not served securely, browsers keep nothing: it then only works with the service.
if (import.meta.env.PROD && "serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js");
