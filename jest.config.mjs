/** One transformer for TypeScript and JSX; suites that need a DOM say so in their first line. */
export default {
  testEnvironment: "node",
  // A busy machine is no fault: some suites start processes or lay out whole workbooks.
  testTimeout: 60_000,
  roots: ["<rootDir>/test"],
  setupFiles: ["<rootDir>/test/support/property-seed.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/", "<rootDir>/test/libreoffice/"],
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!(@borgar/fx|hucre|saxes)/)"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/no-css.ts" },
};
