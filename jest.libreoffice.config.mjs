import jestConfig from "./jest.config.mjs";

/** The second opinion: suites that need LibreOffice, run by `npm run test:libreoffice`. */
export default {
  ...jestConfig,
  roots: ["<rootDir>/test/libreoffice"],
  testPathIgnorePatterns: ["/node_modules/"],
};
