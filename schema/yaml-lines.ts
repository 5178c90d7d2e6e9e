/** The line, from 1, where the value at a path of a YAML text starts; that of what holds it where the value is absent. */
export type LineFinder = (path: readonly PropertyKey[]) => number;

/**
 * The `yaml` package knows where each value stood, but is several times slower than `js-yaml`, which reads the facts; it is
 * loaded only once something is wrong.
 */
export async function lineFinder(text: string): Promise<LineFinder> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as
        { range?: [number, number, number] } | undefined;
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
}
