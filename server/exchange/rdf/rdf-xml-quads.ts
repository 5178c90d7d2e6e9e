import type { Quad } from "n3";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { UnreadableFile } from "../importing/import-problem.js";

/** Whether a text of RDF is XML, and not one of the forms that write IRIs in the same brackets. */
export const isRdfXml = (text: string): boolean => /^\s*<(?:\?xml\s|!DOCTYPE\s|!--|rdf:RDF[\s>])/u.test(text);

/** Relative addresses in a file are those of this one: where it lies says nothing. */
const BASE = "file:///";

/** The statements of a text in RDF/XML. Throws UnreadableFile, with the line. */
export function quadsOfRdfXml(file: string, text: string): Promise<Quad[]> {
  const line = text.slice(0, text.indexOf("<!ENTITY")).split("\n").length;
  if (text.includes("<!ENTITY"))
    throw new UnreadableFile(
      { file, line },
      "Required a document without entities of its own: they are not replaced here. Write out their text, and take the declarations away.",
    );
  return new Promise((resolve, reject) => {
    const quads: Quad[] = [];
    const parser = new RdfXmlParser({ baseIRI: BASE, trackPosition: true });
    parser.on("data", (quad: Quad) => quads.push(quad));
    parser.on("end", () => {
      resolve(quads);
    });
    parser.on("error", (error: Error & { line?: number }) => {
      reject(
        new UnreadableFile(
          { file, line: error.line },
          `Required RDF/XML (${error.message}). Correct it there, or name the format of the file.`,
        ),
      );
    });
    parser.end(text);
  });
}
