import fc from "fast-check";
import { readText } from "../../../src/core/text";
import { stretchesOf } from "../../../src/core/text/stretches";

/** Lines by their lengths, some longer than a stretch. */
const lines = fc.array(fc.nat({ max: 12_000 }), { maxLength: 12, size: "max" });

it("parts a text into whole lines, of which none is lost and each knows its number", () =>
  fc.assert(
    fc.property(lines, (lengths) => {
      const text = lengths.map((length) => "田".repeat(length)).join("\n");
      const stretches = [...stretchesOf(text)];
      const parts = stretches.map(({ start, end }) => text.slice(start, end));
      // A newline that ends the text has no line behind it.
      expect(parts.join("\n")).toBe(stretches.at(-1)?.end === text.length ? text : text.slice(0, -1));
      for (const { start, line } of stretches) expect(text.slice(0, start).split("\n")).toHaveLength(line);
    }),
  ));

it("reads a long text as it reads each of its parts", () => {
  const part = `一、基础设施
1.硬化青石坳至柏树湾道路2.4公里，每公里45万元，计108万元。
2.新建蓄水池3口，每口6.2万元，共19.6万元。
二、资金筹措
以上合计127.6万元，其中财政衔接资金100万元，群众自筹27.6万元。
三、保障措施
${"加强组织领导，压实各方责任，确保任务落实。".repeat(20)}
`;
  const alone = readText(part).statements;
  const { statements } = readText(part.repeat(60));
  expect(alone.map(({ verdict }) => verdict)).toEqual(["ok", "arithmetic-error", "ok"]);
  expect(statements).toHaveLength(60 * alone.length);
  statements.forEach((statement, at) => {
    const [turn, own] = [Math.floor(at / alone.length), alone[at % alone.length]];
    const { start, line, items, totals, sources, verdict } = statement;
    expect([start - turn * part.length, line - turn * 7]).toEqual([own?.start, own?.line]);
    expect(items.map(({ name, statedAmountYuan }) => [name, statedAmountYuan])).toEqual(
      own?.items.map(({ name, statedAmountYuan }) => [name, statedAmountYuan]),
    );
    expect([totals.map(({ addendsYuan }) => addendsYuan), sources.length, verdict]).toEqual([
      own?.totals.map(({ addendsYuan }) => addendsYuan),
      own?.sources.length,
      own?.verdict,
    ]);
  });
});
