/** Says after a run which tests were skipped for want of something, once for each reason. */
export default class SkipReporter {
  onRunComplete(_, { testResults }) {
    const counts = new Map();
    for (const { status, ancestorTitles } of testResults.flatMap((file) => file.testResults)) {
      const reason = /\(skipped: (.*)\)/.exec(ancestorTitles.join(" "))?.[1];
      if (status === "pending" && reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    for (const [reason, count] of counts) console.log(`Skipped ${count} tests: ${reason}.`);
  }
}
