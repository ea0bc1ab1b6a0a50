import { sameFormula } from "../../../src/core/formula/same-formula";

test.each([
  ["ROUND(G6*H6,2)", "round($G6 * H$6,2)", true],
  ['IF(A1="",0,1)', 'IF(A1=" ",0,1)', false],
  ['IF(A1="x",0,1)', 'IF(A1="X",0,1)', false],
  ["'道 路'!A1", "'道路'!A1", false],
  ["G6+H6", "H6+G6", false],
  ["SUM(L5:L1005)", "SUM(L$5:L$1005)", true],
])("%s and %s: %s", (a, b, same) => expect(sameFormula(a, b)).toBe(same));
