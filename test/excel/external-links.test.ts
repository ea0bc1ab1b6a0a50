import { externalLinksIn } from "../../src/excel/external-links";

test.each<[string, string[], string[]]>([
  ["none", ["SUM(A1:A9)", "道路!B2"], []],
  ["one, quoted", ["'[上年预算.xlsx]道 路'!A1"], ["上年预算.xlsx"]],
  ["the same twice", ["[a.xlsx]S!A1+[a.xlsx]S!A2", "[b.xlsm]S!A1"], ["a.xlsx", "b.xlsm"]],
  ["no table column", ["SUM(表1[金额])"], []],
])("%s", (_, formulas, books) => expect(externalLinksIn(formulas)).toEqual(books));
