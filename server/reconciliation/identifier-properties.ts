import { identifierKey, schemeKey } from "../../schema/identifier-key.js";
import { identifierFault } from "../exchange/values/identifier-schemes.js";
import type { StoredStakeholder } from "../store/repositories/stored.js";
import type { Property } from "./property.js";

/** The registers whose numbers are asked for by their own name. */
const SCHEMES = ["ROR", "LEI", "Wikidata", "PIC", "IATI", "ISNI", "GRID"];

/** A number without the address of its register, and without spaces: `https://ror.org/03q3ecb97` is `03q3ecb97`. */
export const bareIdentifier = (value: string): string =>
  (value.trim().replace(/\/+$/u, "").split("/").at(-1) ?? "").replace(/\s/gu, "").toLowerCase();

const valuesIn = ({ identifiers }: StoredStakeholder, scheme: string): string[] =>
  identifiers.flatMap((one) => (schemeKey(one.scheme) === schemeKey(scheme) ? one.value : []));

const ofScheme = (scheme: string): Property => ({
  id: `identifiers.${scheme}`,
  name: `${scheme} id`,
  description: `The number in the register ${scheme}.`,
  identifies: true,
  values: (record) => valuesIn(record, scheme),
  agrees: (given, record) => {
    const stated = valuesIn(record, scheme);
    // What is no number of the register says nothing.
    if (stated.length === 0 || identifierFault(scheme, given) !== undefined) return undefined;
    return stated.some(
      (value) => identifierKey({ scheme, value }) === identifierKey({ scheme, value: given }),
    );
  },
});

/** The numbers of registers, one property each. */
export const IDENTIFIER_PROPERTIES: readonly Property[] = SCHEMES.map(ofScheme);
