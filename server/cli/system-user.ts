import { userInfo } from "node:os";

/** The name of the user that runs this program; undefined where the system has none for it, as in some containers. */
export function systemUser(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
