import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Rules of the Office plugin against load and sync mistakes; its own presets bring an older parser along. Those that
 * look for the words `context.sync()` are left out: the adapter's sync is a function of its own that can be cancelled.
 */
const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules)
    .filter((rule) => !rule.startsWith("call-sync"))
    .map((rule) => [`office-addins/${rule}`, "error"]),
);

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,mts,tsx}"],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The type-aware rules that find real mistakes; the full type-checked set takes minutes.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      // Indexing is checked by the compiler (noUncheckedIndexedAccess); "!" says where the index is known to exist.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-empty-function": ["error", { allow: ["arrowFunctions"] }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // `Promise<A> | void` says "may be waited for", which is meant.
      "@typescript-eslint/no-invalid-void-type": "off",
      // The columns of a snapshot are walked by index, several at once.
      "@typescript-eslint/prefer-for-of": "off",
    },
  },
  {
    files: ["src/core/**"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", "window", "document", "process", "Office"],
    },
  },
  { files: ["src/excel/**"], plugins: { "office-addins": officeAddins }, rules: officeRules },
  { files: ["src/**/*.tsx", "src/taskpane/**"], ...reactHooks.configs.flat.recommended },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          [
            "process",
            "console",
            "Buffer",
            "URL",
            "require",
            "module",
            "__dirname",
            "setTimeout",
            "clearTimeout",
            "TextDecoder",
            "TextEncoder",
            "PerformanceObserver",
          ].map((name) => [name, "readonly"]),
        ),
        ...Object.fromEntries(
          ["document", "window", "fetch", "performance"].map((name) => [name, "readonly"]),
        ),
      },
    },
  },
  prettier,
);
