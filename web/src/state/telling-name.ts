import { words } from "../../../schema/fold.js";

/** What data say where nobody was named. */
const NOBODY = new Set(
  "unknown unnamed unspecified undisclosed anonymous anonymised confidential redacted withheld null none nil na tbd tbc test not known available specified applicable reported disclosed given name names various other others multiple miscellaneous n a".split(
    " ",
  ),
);
/** What says of which sort somebody is: beside a number it is no name. */
const SORTS = new Set(
  "organisation organization organisations organizations org participant partner beneficiary stakeholder company entity institution project agency university cluster donor funder id no number nr".split(
    " ",
  ),
);

/** Whether a name tells who is meant: it is no placeholder, and no number. */
export function isTellingName(name: string): boolean {
  const saying = words(name).filter((word) => !NOBODY.has(word) && !/\d/u.test(word));
  const hasNumber = words(name).some((word) => /\d/u.test(word));
  return saying.some((word) => word.length > 1 && !(hasNumber && SORTS.has(word)));
}
