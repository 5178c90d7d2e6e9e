import js from "@eslint/js";
import graphql from "@graphql-eslint/eslint-plugin";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["examples/", "dist/**", "**/generated/**", ".cache/**", "data/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-extraneous-class": "off",
      // Input classes are shapes: GraphQL makes instances, our own code makes plain objects of the same shape.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only server/config.ts reads the environment." },
      ],
    },
  },
  {
    files: ["server/config.ts", "tests/**", "bench/**", "evaluation/**", "tools/**", "**/*.config.ts"],
    rules: { "no-restricted-properties": "off" },
  },
  {
    files: ["tests/**"],
    // Matchers such as expect.any() are typed any.
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    extends: [js.configs.recommended],
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
  },
  {
    files: ["docs/queries/*.graphql", "web/src/**/*.graphql"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: {
          schema: "schema/schema.graphql",
          documents: ["docs/queries/*.graphql", "web/src/**/*.graphql"],
        },
      },
    },
    rules: {
      ...graphql.configs["flat/operations-recommended"].rules,
      "@graphql-eslint/require-selections": "off",
      // The service itself limits the depth.
      "@graphql-eslint/selection-set-depth": "off",
    },
  },
);
