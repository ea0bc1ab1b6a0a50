import type { Corpus } from "./corpus";

/** Sentence shapes that bind figures by their place: heads of lists, asides, blanks in brackets, sizes before counts. */
export const shapes: Corpus = {
  "amounts that head a list": [
    {
      text: "今年共安排资金236万元。一是茶园管护82万元；二是村道维修96万元；三是小学食堂58万元。",
      lines: [
        [null, null, null, 820000],
        [null, null, null, 960000],
        [null, null, null, 580000],
      ],
    },
    {
      text: "今年共安排资金246万元。一是茶园管护82万元；二是村道维修96万元；三是小学食堂58万元。",
      lines: [
        [null, null, null, 820000],
        [null, null, null, 960000],
        [null, null, null, 580000],
      ],
      verdict: "arithmetic-error",
    },
    {
      text: "排水站总投资54万元：闸门18元，机房24万元，水泵12万元。",
      lines: [
        [null, null, null, 18],
        [null, null, null, 240000],
        [null, null, null, 120000],
      ],
      verdict: "unit-error",
    },
    {
      text: "本镇共谋划项目6个，总投资312万元，其中交通130万元，水利72万元，农业110万元。",
      lines: [
        [null, null, null, 1300000],
        [null, null, null, 720000],
        [null, null, null, 1100000],
      ],
    },
    {
      text: "水窖维修45口，每口600元；护栏1道，3.3万元。村庄整治共支出6万元。",
      lines: [
        [45, "口", 600, null],
        [1, "道", null, 33000],
      ],
    },
    {
      text: "山羊60只，每只700元；黄牛8头，每头9000元；土鸡900羽，每羽20元。三项共计13.4万元。",
      lines: [
        [60, "只", 700, null],
        [8, "头", 9000, null],
        [900, "羽", 20, null],
      ],
      verdict: "arithmetic-error",
    },
    {
      text: "硬化院坝900平方米，每平方米80元；安装护栏500米，每米90元，两项11.7万元。",
      lines: [
        [900, "平方米", 80, null],
        [500, "米", 90, null],
      ],
    },
  ],
  "amounts of what the clause before names": [
    {
      text: "东坪片区人畜饮水工程，总投资96万元（省级资金60万元，县级资金36万元）。",
      lines: [[null, null, null, 960000]],
      sources: [
        ["省级资金", 600000],
        ["县级资金", 360000],
      ],
    },
    {
      text: "翻修村文化活动室，投资9万元；购置音响3套、电视2台，计1.6万元；更换桌椅40套，每套350元，计1.4万元。",
      lines: [
        [null, null, null, 90000],
        [3, "套", null, 16000],
        [40, "套", 350, 14000],
      ],
    },
    {
      text: "实施灌区改造工程，投资70万元，新修干渠900米28万元，衬砌支渠1600米42万元。",
      lines: [
        [900, "米", null, 280000],
        [1600, "米", null, 420000],
      ],
    },
    {
      text: "投入资金52万元建设育苗温室一栋，面积650平方米；购进种苗3万株，每株2元，计6万元。",
      lines: [
        [1, "栋", null, 520000],
        [30000, "株", 2, 60000],
      ],
    },
  ],
  "prices of several parts": [
    {
      text: "八一走访退役军人34人，每人慰问金400元、慰问品120元，共17680元。",
      lines: [[34, "人", 520, 17680]],
    },
    {
      text: "扶持庭院经济72户，每户补助种苗300元、肥料200元，共计3.8万元。",
      lines: [[72, "户", 500, 38000]],
      verdict: "arithmetic-error",
    },
    {
      text: "油菜种子补贴：420亩×0.8公斤/亩×60元/公斤=20160元。",
      lines: [[336, "公斤", 60, 20160]],
    },
    {
      text: "乡村护河员18人，月补助500元，按12个月计，年需10.8万元。",
      lines: [[216, "人月", 500, 108000]],
    },
  ],
  "sizes before counts": [
    {
      text: "新建150立方米调蓄池1座，投资19万元。",
      lines: [[1, "座", null, 190000]],
    },
    {
      text: "新建300平方米文体楼1栋，投资48万元。",
      lines: [[1, "栋", null, 480000]],
    },
  ],
  "blanks in brackets and lines with a gap": [
    {
      text: "更换变压器3台，每台（　）万元，计19.5万元。",
      lines: [[3, "台", null, 195000]],
      verdict: "missing-number",
    },
    {
      text: "种鹅120只，每只260元，计3.12万元；购进种公鹅____只，每只400元，计0.8万元。",
      lines: [
        [120, "只", 260, 31200],
        [null, "只", 400, 8000],
      ],
      verdict: "missing-number",
    },
  ],
  "sources behind, spent or still missing": [
    {
      text: "灌溉管道资金缺口12万元，由县农业农村局统筹解决。",
      lines: [[null, null, null, 120000]],
      sources: [["县农业农村局", 120000]],
    },
    {
      text: "村医进修14人次，人均1500元，共2.1万元，从县卫健局培训经费中列支。",
      lines: [[14, "人次", 1500, 21000]],
      sources: [["县卫健局培训经费", 21000]],
    },
    {
      text: "荒山造林900亩，每亩补助苗木费260元，补助资金23.4万元。其中上级已拨付15万元，尚缺8.4万元由市林草局配套。",
      lines: [[900, "亩", 260, 234000]],
      sources: [
        ["上级", 150000],
        ["市林草局", 84000],
      ],
    },
    {
      text: "粮油仓库总投资160万元，资金来源：市级财政专项90万元、乡财政30元、合作社自筹40万元。",
      lines: [[null, null, null, 1600000]],
      sources: [
        ["市级财政专项", 900000],
        ["乡财政", 30],
        ["合作社自筹", 400000],
      ],
      verdict: "unit-error",
    },
    {
      text: "食堂扩建总投资170万元，其中中央资金90万元、省级资金50万元、县级配套30万元。",
      lines: [[null, null, null, 1700000]],
      sources: [
        ["中央资金", 900000],
        ["省级资金", 500000],
        ["县级配套", 300000],
      ],
    },
    {
      text: "近年来累计争取各类资金480万元。今年维修公厕2座，每座4万元，计8万元。",
      lines: [[2, "座", 40000, 80000]],
    },
    {
      text: "改造入户线路1500米，每米补助电缆款30元，需资金4.5万元。",
      lines: [[1500, "米", 30, 45000]],
    },
  ],
};
