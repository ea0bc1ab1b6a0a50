import { bundle } from "./bundle.mjs";
import { scanNumbers } from "./text-floor.mjs";

/** What the reader may cost over the bare scan, and how much dearer ten times the text may be than ten times its price. */
const most = 50;
const mostGrowth = 1.6;
const runs = 12;

/** A plan of an invented village: background, works, sums, sources and prose without figures, as plans have them. */
const plan = `一、基本情况
柳湾村位于石桥镇东南12公里，辖8个村民小组，326户1284人，其中脱贫户58户214人。全村耕地面积1860亩，其中水田720亩。2025年农民人均可支配收入12480元，村集体经济收入15.6万元。
二、指导思想
坚持因地制宜、分类指导，紧紧围绕产业增效、农民增收、乡村增美，健全工作机制，压实各级责任，广泛发动群众，统筹推进乡村发展、乡村建设和乡村治理，确保各项任务落到实处，不断增强群众的获得感、幸福感和安全感。
三、建设内容
1.发展黄花菜种植320亩，每亩补助450元，需资金14.4万元。2.新建养牛场1处，圈舍面积800平方米，每平方米造价420元，计33.6万元；购买母牛40头，每头9800元，计39.2万元。
3.硬化上湾组至下湾组产业路2.6公里，路面宽3.5米，每公里42万元，投资109.2万元。举办种养殖培训3期，每期40人，每人150元，共1.8万元。
四、资金筹措
项目总投资198.2万元，其中争取中央衔接资金150万元，县级配套40万元，群众自筹8.2万元。
五、保障措施
成立领导小组，明确责任分工，加强督促检查，严格资金管理，实行公告公示，自觉接受群众监督。要加大宣传力度，营造良好氛围，及时总结推广好经验好做法，推动各项工作有序开展，确保年度目标任务如期完成。
`;

const textOf = (bytes) => plan.repeat(Math.ceil(bytes / Buffer.byteLength(plan)));
/** The run that other work on the machine disturbed least. */
const quickest = (values) => Math.min(...values);

function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

export default {
  title: "Reading plan text: one pass of a number-and-unit expression (floor), ours",
  async run() {
    const { readText } = await import(await bundle("src/core/text/index.ts"));
    const text = textOf(1e6);
    // Both run often enough to be compiled, which takes the reader some ten runs, and take turns.
    const floors = [];
    const ours = [];
    for (let run = 0; run < runs; run++) {
      floors.push(seconds(() => scanNumbers(text)));
      ours.push(seconds(() => readText(text)));
    }
    const [floor, own] = [quickest(floors), quickest(ours)];
    const perByte = [1e5, 1e6, 1e7].map((bytes) => {
      const sized = textOf(bytes);
      return quickest([1, 2, 3].map(() => seconds(() => readText(sized)))) / bytes;
    });
    const growth = perByte[2] / perByte[0];
    console.log(
      `  1 MB: floor ${(floor * 1000).toFixed(1)} ms, ours ${(own * 1000).toFixed(0)} ms (${(own / floor).toFixed(1)} ×)`,
    );
    console.log(`  10 MB costs ${growth.toFixed(2)} × as much per byte as 100 kB`);
    return [
      ...(own > most * floor ? [`plan text: over ${most} times the floor`] : []),
      ...(growth > mostGrowth ? ["plan text: dearer per byte in a longer text"] : []),
    ];
  },
};
