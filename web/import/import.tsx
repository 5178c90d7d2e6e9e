import { createRoot } from "react-dom/client";
import "../src/app/styles/base.css";
import "../src/app/styles/controls.css";
import "./import.css";
import { speakAsWished } from "../src/words/wished-language.js";
import { ImportPage } from "./import-page.js";
import { t } from "../src/words/words.js";

const container = document.getElementById("import");
if (container === null) throw new Error("The page has no element with the id import to draw into.");

await speakAsWished();
document.title = t("import.title");
createRoot(container).render(<ImportPage />);
