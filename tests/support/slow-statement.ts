/** A read that takes about half a second for each million rows on the embedded engine, which cannot stop it. */
export const SLOW_STATEMENT =
  "UNWIND range(1, $thousands) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(*) AS n";

/** Over half a second on the embedded engine, a tenth of it on Neo4j. */
export const SLOW_PARAMETERS = { thousands: 1_500 };
