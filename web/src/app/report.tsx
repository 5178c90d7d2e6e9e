import { useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { drawnOnPaper } from "../export/drawn-on-paper.js";
import { drawingToSvg, toSvg } from "../export/svg.js";
import { paperScene } from "../map/paper-scene.js";
import { stillSnapshot } from "../map/still-map.js";
import type { Highlight } from "../state/highlight.js";
import { answerOf } from "../state/answer.js";
import { shownParts } from "../state/filter-network.js";
import { filtersInWords } from "../state/filter-words.js";
import { questionOf } from "../state/questions.js";
import { useQuestions } from "../panels/questions/use-questions.js";
import { type Column, sortRows } from "../table/sort-rows.js";
import { linkageColumns, pairColumns, stakeholderColumns } from "../table/columns.js";
import { useSavedStory } from "../story/saved-story.js";
import { useExplorer } from "./explorer-context.js";
import type { DrawnScene } from "./use-scene.js";
import { dayText, listText } from "../words/formats.js";
import { t } from "../words/words.js";

/** The picture on the paper, in pixels: as wide as the text of an A4 sheet that lies on its side. */
const PICTURE = { width: 1000, height: 620 };

/** Whether the page is on its way to the printer: nobody waits for thousands of rows that are not printed. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const set = (value: boolean) => () => {
      // The browser prints what is there when this returns.
      flushSync(() => {
        setPrinting(value);
      });
    };
    const [begin, end] = [set(true), set(false)];
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

interface ReportProps {
  readonly drawn: DrawnScene;
  readonly highlight: Highlight | null;
  readonly citation: string;
}

/** What is drawn with its legend as SVG, in the colours of paper whatever the theme. */
function usePaperPicture({ drawn, highlight, citation }: ReportProps): string {
  const { view, shown, bundles, around } = useExplorer();
  return useMemo(() => {
    const drawing = drawnOnPaper();
    if (drawing !== null) return drawingToSvg(drawing, PICTURE, citation);
    const paper = paperScene({ view, shown, bundles, around }, drawn.scene, drawn.communities);
    const { scene } = paper;
    const pen = document.createElement("canvas").getContext("2d");
    if (pen === null || scene.nodes.length === 0) return "";
    const snapshot = stillSnapshot({ scene, camera: view.camera, highlight }, PICTURE, pen);
    return toSvg(snapshot, scene, { colouring: paper.colouring, scale: drawn.sizing, sourceLine: citation });
  }, [view, shown, bundles, around, drawn, highlight, citation]);
}

interface RowsProps<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

function Rows<Row extends { readonly id: string }>({ title, columns, rows }: RowsProps<Row>) {
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ key, text }) => (
              <td key={key}>{text(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The reader's notes on those who are shown; nothing without any. */
function Notes() {
  const { shown } = useExplorer();
  const { notes } = useSavedStory();
  const noted = shown.stakeholders.filter(({ id }) => notes[id] !== undefined);
  if (noted.length === 0) return null;
  return (
    <>
      <h2>{t("report.notes")}</h2>
      <ul>
        {noted.map(({ id, name }) => (
          <li key={id}>{t("note.on", { name, note: notes[id] ?? "" })}</li>
        ))}
      </ul>
    </>
  );
}

function Printed(props: ReportProps) {
  const { view, choice, shown, network, around, measured } = useExplorer();
  const picture = usePaperPicture(props);
  const { communities } = props.drawn;
  const filters = filtersInWords(choice, network, around);
  const asked = questionOf(view, useQuestions());
  const answer = answerOf(view, shown, communities, measured, [...network.stakeholders.values()]);
  const title = t("report.title", { shown: listText(shownParts(shown)) });
  const documents = new Set(shown.linkages.flatMap((linkage) => linkage.documents));
  return (
    <article className="report">
      <h1>{asked?.text ?? title}</h1>
      {asked && <p className="in-words">{answer.sentences.join(" ")}</p>}
      {asked && <p>{title}</p>}
      <p>{dayText(new Date())}</p>
      {filters.length === 0 ? (
        <p>{t("report.unfiltered")}</p>
      ) : (
        <ul>
          {filters.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div className="report-picture" dangerouslySetInnerHTML={{ __html: picture }} />
      <Rows
        title={t("report.stakeholders")}
        columns={stakeholderColumns(measured, communities)}
        rows={shown.stakeholders}
      />
      <Rows
        title={t("report.linkages")}
        columns={linkageColumns(network, view.comparison)}
        rows={sortRows(shown.linkages, linkageColumns(network, null), {
          column: "Kind",
          isDescending: false,
        })}
      />
      {shown.partnerships.length > 0 && (
        <Rows title={t("report.pairs")} columns={pairColumns(network)} rows={shown.partnerships} />
      )}
      <Notes />
      <h2>{t("report.sources")}</h2>
      <ul>
        {[...documents].map((id) => {
          const document = around.documents.get(id);
          return (
            <li key={id}>
              {[document?.name ?? id, document?.publisher, document?.url].filter(Boolean).join(". ")}
            </li>
          );
        })}
      </ul>
      <p>{props.citation}</p>
    </article>
  );
}

/** What is printed in place of the page: the filters in words, the map, all rows, the sources. */
export function Report(props: ReportProps) {
  return usePrinting() ? <Printed {...props} /> : null;
}
