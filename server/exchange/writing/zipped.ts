import { strToU8, Zip, ZipDeflate } from "fflate";

/** An archive in the format ZIP, some bytes at a time. The same files give the same bytes: it holds no time of its making. */
export async function* zipped(
  files: Iterable<readonly [name: string, text: AsyncIterable<string>]>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  const taken = (): Uint8Array[] => {
    const bytes = ready;
    ready = [];
    return bytes;
  };
  for (const [name, text] of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = "1980-01-01T00:00:00";
    zip.add(file);
    for await (const piece of text) {
      file.push(strToU8(piece));
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* taken();
}
