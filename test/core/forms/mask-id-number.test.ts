import { maskIdNumber, maskInText } from "../../../src/core/forms/mask-id-number";

test.each([
  ["11010119900307771X", "110101***********X"],
  ["11010119900307771x", "110101***********X"],
  [" 110101 19900307 7713 ", "110101***********3"],
  ["１１０１０１１９９００３０７７７１３", "110101***********3"],
  ["110101900307771", "110101*********"],
  ["110101***********X", "110101***********X"],
  ["110101********7713", undefined],
  ["12345", undefined],
  ["1101011990030777133", undefined],
  ["", undefined],
])("%j is kept as %j", (typed, masked) => {
  const result = maskIdNumber(typed);
  expect(result.ok ? result.value : undefined).toBe(masked);
});

test("the message about a number that is none does not carry it on", () => {
  const result = maskIdNumber("1101011990030777133");
  expect(result).toMatchObject({ ok: false });
  expect(JSON.stringify(result)).not.toMatch(/\d{7}/);
});

test.each([
  ["号码11010119900307771X（本人）", "号码110101***********X（本人）"],
  ["一卡通 6217000000000000000", undefined],
  ["电话 13800000000", undefined],
  ["110101***********X", undefined],
])("in %j: %j", (text, masked) => {
  expect(maskInText(text)).toBe(masked);
});
