export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: { "^.+\\.ts$": ["@swc/jest", {}] },
  setupFiles: ["reflect-metadata"],
  testTimeout: 120_000,
  reporters: ["default", "<rootDir>/tests/support/skip-reporter.js"],
};
