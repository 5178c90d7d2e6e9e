import { openGraph } from "../../server/store/graph/engines.js";
import { LinkagesError } from "../../server/errors.js";

/** Writes nodes one by one, and says each that is stored, until a write fails; says then whether reading goes on. */
const [url = "", bytes = "10"] = process.argv.slice(2);
const port = await openGraph({ url });
const text = "x".repeat(Number(bytes));
for (let number = 1; ; number += 1) {
  try {
    await port.write((tx) => tx.run("CREATE (:Party {id: $number, text: $text})", { number, text }));
    console.log(`stored ${number}`);
  } catch (error) {
    console.log(
      `failed ${error instanceof LinkagesError ? `${error.code} ${error.message}` : String(error)}`,
    );
    break;
  }
}
const [row] = await port.read("MATCH (n:Party) RETURN count(n) AS n");
console.log(`read ${String(row?.[0])}`);
await port.close().then(
  () => {
    console.log("closed");
  },
  (error: unknown) => {
    console.log(`closed with ${error instanceof LinkagesError ? error.code : String(error)}`);
  },
);
