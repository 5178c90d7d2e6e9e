import { isRequired } from "./required.js";

const OUTSIDE = {
  sources: { setting: "LINKAGES_SOURCES", holds: "the texts of the five documents" },
  data: { setting: "LINKAGES_DATA", holds: "the public tables (isic/, ror/, …)" },
  cases: { setting: "LINKAGES_CASES", holds: "small files that go wrong" },
} as const;

/**
 * A `describe` for tests that need a folder from outside the project. Where its setting is absent the tests are skipped,
 * saying so; where `LINKAGES_REQUIRE` lists the folder ("sources,data") they fail instead.
 */
export function describeWith(
  what: keyof typeof OUTSIDE,
  title: string,
  tests: (folder: string) => void,
): void {
  const { setting, holds } = OUTSIDE[what];
  const folder = process.env[setting];
  if (folder) {
    describe(title, () => {
      tests(folder);
    });
  } else if (isRequired(what)) {
    it(`${title}: has the folder that it needs`, () => {
      throw new Error(
        `LINKAGES_REQUIRE lists "${what}", so ${setting} must name the folder with ${holds}; it is not set.`,
      );
    });
  } else {
    describe.skip(`${title} (skipped: ${setting} does not name the folder with ${holds})`, () => {
      it("needs the folder", () => undefined);
    });
  }
}
