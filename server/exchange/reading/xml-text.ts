const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
  "\r": "&#13;",
};

/** What XML 1.0 cannot hold at all: control characters, and halves of surrogate pairs. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const UNSPEAKABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as XML 1.0 has it, in an element or between the quotes of an attribute. */
export const xmlText = (text: string | number | boolean): string =>
  String(text)
    .replace(UNSPEAKABLE, "")
    .replace(/[&<>"\n\t\r]/gu, (sign) => ENTITIES[sign] ?? sign);

/** An attribute with the space before it; nothing where there is no value. */
export const xmlAttribute = (name: string, value: string | number | boolean | undefined): string =>
  value === undefined ? "" : ` ${name}="${xmlText(value)}"`;
