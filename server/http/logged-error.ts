import { stdSerializers } from "pino";

/** So much of each text of an error is logged: engines quote whole statements in theirs. */
const LONGEST = 4_000;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);

/** An error as the log takes it: its type, code, sentence and stack, those of its causes among them. */
export function loggedError(error: Error): Readonly<Record<string, unknown>> {
  const { type, message, stack } = stdSerializers.err(error);
  return { type, ...("code" in error && { code: error.code }), message: cut(message), stack: cut(stack) };
}
