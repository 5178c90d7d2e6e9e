import { readFileSync, writeFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * Writes web/src/generated/words.ts: what each text of the page is to be told, as a type, from the English catalogue. A key
 * that is missing, or a value that a text wants and is not given, then fails to compile.
 */
const FROM = "web/src/words/en.json";
const TO = "web/src/generated/words.ts";

/** The values of a message with the type of each. Throws where it is told something that the page's languages cannot carry. */
function valuesOf(elements: readonly MessageFormatElement[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of elements)
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        break;
      case TYPE.argument:
        found.set(element.value, "string");
        break;
      case TYPE.number:
        found.set(element.value, "number");
        break;
      case TYPE.plural:
        found.set(element.value, "number");
        for (const { value } of Object.values(element.options))
          for (const [name, type] of valuesOf(value)) found.set(name, type);
        break;
      case TYPE.date:
      case TYPE.time:
      case TYPE.select:
      case TYPE.tag:
        throw new Error(
          "Texts take {name}, {number, number} and {count, plural, …}: give other cases a key each.",
        );
    }
  return found;
}

const texts = JSON.parse(readFileSync(FROM, "utf8")) as Record<string, string>;
const lines = Object.entries(texts).map(([key, text]) => {
  const values = [...valuesOf(parse(text))].map(([name, type]) => `readonly ${name}: ${type}`);
  return `  ${JSON.stringify(key)}: ${values.length === 0 ? "Record<string, never>" : `{ ${values.join("; ")} }`};`;
});
writeFileSync(
  TO,
  `/* eslint-disable */
/** What each text of the page is to be told; written by tools/emit-words.ts from ${FROM}. */
export interface Words {
${lines.join("\n")}
}
`,
);
