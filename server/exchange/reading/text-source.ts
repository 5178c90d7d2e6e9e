import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import { UnreadableFile } from "../importing/import-problem.js";

const NEWLINE = 10;

/** The encoding that a mark at the beginning tells. */
function markedEncoding(start: Buffer): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? "utf-8" : undefined;
}

/** UTF-16 without a mark: every second byte of most texts is zero. */
function unmarkedUtf16(start: Buffer): string | undefined {
  const length = Math.min(start.length, 1_000) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (start[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length / 8 && even < odd / 4) return "utf-16le";
  return even > length / 8 && odd < even / 4 ? "utf-16be" : undefined;
}

/** Whether bytes beyond ASCII are UTF-8, as other text next to never is. */
function isUtf8(bytes: Buffer): boolean {
  if (bytes.every((byte) => byte < 128)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The encoding that the first bytes tell: by their mark, by their zeros, or by the first line of an XML file. What such a
 * line says counts only where the bytes can be that.
 */
function encodingOf(start: Buffer): string {
  const found = markedEncoding(start) ?? unmarkedUtf16(start);
  if (found !== undefined) return found;
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(
    start.toString("latin1", 0, 200),
  )?.[1];
  if (declared === undefined || /^utf-?(?:8|16|32)|^ucs|^unicode/iu.test(declared) || isUtf8(start))
    return "utf-8";
  return declared;
}

function decoderOf(path: string, encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableFile(
      { file: path },
      "Required an encoding with a known name, such as utf-8 or windows-1252. Correct --encoding, or what the file says of itself.",
      encoding,
    );
  }
}

/** What comes before the first byte that the encoding does not have. */
const goodPart = (chunk: Buffer, encoding: string): string =>
  new TextDecoder(encoding).decode(chunk).split("�")[0] ?? "";

const unreadable = (path: string, error: unknown): UnreadableFile => {
  const { code, message } = error as NodeJS.ErrnoException;
  const cure = code?.startsWith("Z_") === true ? "Unpack it, or fetch it again." : "Correct the path.";
  return new UnreadableFile({ file: path }, `Required a file that can be read (${message}). ${cure}`);
};

/** The first bytes of a file; none where it cannot be read, which reading it tells. */
export function firstBytes(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    const file = openSync(path, "r");
    try {
      return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return bytes.subarray(0, 0);
  }
}

const isGzip = (path: string): boolean => firstBytes(path, 2).equals(Buffer.from([0x1f, 0x8b]));

function openFile(path: string, onBytes: (bytes: number) => void): Readable {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  file.on("data", (chunk: string | Buffer) => {
    onBytes(chunk.length);
  });
  // The error comes out of the last stream, where it is waited for.
  return isGzip(path) ? pipeline(file, createGunzip(), () => undefined) : file;
}

/**
 * The text of a file in pieces, unpacked where it begins as gzip does; `onBytes` hears how much was read from the disk.
 * Throws UnreadableFile for a file that is not there, is cut short, or is not in its encoding (with the line).
 */
export async function* readText(
  path: string,
  encoding: string | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let line = 1;
  let isAscii = true;
  /** What a file says of its encoding is only put to the test by the first bytes beyond ASCII, wherever they come. */
  const isFirstBeyondAscii = (chunk: Buffer): boolean => {
    const before = isAscii;
    isAscii &&= chunk.every((byte) => byte < 128);
    return before && !isAscii;
  };
  /** A piece as text; where it leaves its encoding, what comes before that, and what is wrong. */
  const decode = (chunk?: Buffer): { text: string; fault?: UnreadableFile } => {
    if (decoder === undefined) return { text: "" };
    try {
      return { text: chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }) };
    } catch {
      const good = chunk === undefined ? "" : goodPart(chunk, decoder.encoding);
      const fault = new UnreadableFile(
        { file: path, line: line + good.split("\n").length - 1 },
        `Required text in ${decoder.encoding}. Save it in that encoding, or name its own with --encoding, such as windows-1252.`,
      );
      // The first sign of a piece may have begun in the one before.
      const isWhole = decoder.encoding === "utf-8" && (chunk?.[0] ?? 0) < 128;
      return { text: isWhole ? good : "", fault };
    }
  };
  try {
    for await (const chunk of openFile(path, onBytes) as AsyncIterable<Buffer>) {
      decoder ??= decoderOf(path, markedEncoding(chunk) ?? encoding ?? encodingOf(chunk));
      if (
        encoding === undefined &&
        decoder.encoding !== "utf-8" &&
        isFirstBeyondAscii(chunk) &&
        isUtf8(chunk)
      )
        decoder = decoderOf(path, "utf-8");
      const { text, fault } = decode(chunk);
      yield text;
      if (fault !== undefined) throw fault;
      line += chunk.reduce((count, byte) => (byte === NEWLINE ? count + 1 : count), 0);
    }
    const { text, fault } = decode();
    yield text;
    if (fault !== undefined) throw fault;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : unreadable(path, error);
  }
}
