import type { StakeholderKind } from "../../generated/graphql.js";
import { listText } from "../../words/formats.js";
import { locale, t } from "../../words/words.js";
import { OF_ALL, type Reading } from "./reading.js";

/** What was read of a question, and whom and what its names may mean. */
export interface ReadQuestion {
  readonly reading: Reading | null;
  readonly ends: readonly (readonly unknown[])[];
  /** What was found for the place or the sector that it names. */
  readonly where: unknown;
  readonly groups: readonly unknown[];
}

/** What is there to be asked about. */
export interface AskedNetwork {
  readonly kinds: Readonly<Record<StakeholderKind, number>>;
  readonly isWhole: boolean;
  /** Up to so many stakeholders the page has all of a network. */
  readonly mostWhole: number;
}

const quoted = (name: string): string => t("search.quoted", { name });

/** The kinds that a question names and the network has none of. */
export const kindsAbsent = (reading: Reading | null, { kinds }: AskedNetwork): StakeholderKind[] =>
  [...new Set(reading?.kinds)].filter((kind) => kinds[kind] === 0);

/** Why a question that is read has no answer, as it stands above what is nearest to it; null where it is not read. */
export function unreadNote(
  { reading, ends, where, groups }: ReadQuestion,
  network: AskedNetwork,
): string | null {
  if (reading === null) return null;
  const absent = kindsAbsent(reading, network);
  if (absent.length > 0) {
    const names = absent.map((kind) => t(`kind.many.${kind}`).toLocaleLowerCase(locale()));
    return t("search.noKind", { kinds: listText(names) });
  }
  const unknown = reading.names.filter((_, place) => ends[place]?.length === 0);
  if (unknown.length > 0)
    return t("search.unknownName", { count: unknown.length, names: listText(unknown.map(quoted)) });
  const place = reading.asked === "list" && groups.length === 0 ? reading.names[0] : reading.where;
  if (place != null && where === null) return t("search.unknownPlace", { name: quoted(place) });
  return OF_ALL.has(reading.asked) && !network.isWhole
    ? t("search.onlyWhole", { count: network.mostWhole })
    : null;
}
