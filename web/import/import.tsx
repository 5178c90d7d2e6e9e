import { createRoot } from "react-dom/client";
import "../src/app/styles/base.css";
import "../src/app/styles/controls.css";
import "./import.css";
import { ImportPage } from "./import-page.js";

const container = document.getElementById("import");
if (container === null) throw new Error("The page has no element with the id import to draw into.");

createRoot(container).render(<ImportPage />);
