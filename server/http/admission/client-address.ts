import { isIPv6 } from "node:net";

/**
 * Who a client is, by its address: of an IPv6 address the first 64 bits, which is what one subscriber has. An IPv4 address
 * that is written as IPv6 counts as IPv4.
 */
export function clientOf(address: string | undefined): string {
  if (address === undefined) return "unknown";
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/u, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.replace(/%.*$/u, "").split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  if (tail !== undefined) while (groups.length + after.length < 8) groups.push("0");
  return `${[...groups, ...after].slice(0, 4).join(":")}::/64`;
}

/** Whether a client, as `clientOf` names it, is a program of this machine itself. */
export const isThisMachine = (client: string): boolean =>
  client.startsWith("127.") || client === "0:0:0:0::/64";
