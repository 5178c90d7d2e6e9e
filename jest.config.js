export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["@swc/jest", {}] },
  setupFiles: ["reflect-metadata"],
  // Nothing here takes this long on its own; a machine may be busy with much else.
  testTimeout: 300_000,
  reporters: ["default", "<rootDir>/tests/support/skip-reporter.js"],
};
