/** Words of budget prose, by what they tell about the figure behind or before them. One place, so that they can be read and argued about. */
const any = (words: string): string => `(?:${words.trim().split(/\s+/).join("|")})`;

/** Money that is not the budget's: what people earn, owe or hold. */
export const earning = new RegExp(
  any(
    "收入 (?<!产业)增收 产值 增值 利润 分红 收益 红利 销售 营业 营收 存款 欠款 欠下 预计年?租金 [收得]租金 租金收入 负债 债务 注册资[金本] 节约 创收 总产 效益 市场价 售价 市价 罚款 罚金 盈利 净利 积蓄 积累 " +
      "余额 授信 市值 估值 身价 收购价 保底价 协议价 保额 固定资产 经营性资产 资产总额 多[花付支] 收费 日工资 可?减少 可?节省 支出[户人]均 [户人]均支出 卖价 GDP 生产总值 纯收 可支配 低保标准 损失 已支付 已付 已兑付 去年 上年 往年 近年来 近[几两三]年来? 历年来? 多年来 以来 已完成投资 累计(?:完成|投入|投资|发放|借出|投放|支付|兑付|报账) 账上只?有 集体资产 投产后 建成后 达产后 曾 结余 保费收入 返利 务工 (?:购买|采购|消费)[^,，。;]{0,6}农[副特]?产品",
  ),
);
/** Income that is spent is the budget's again: 村集体经济收入列支. */
export const spent =
  /(?:收[入益]|积累|结余|分红)(?:资金)?中?(?:列支|拿出|提取|安排|解决|支付|支出|投入|出资|补足|承担|负担|垫付|补助)$/;
/** The same, behind the figure: 10万元的纯收入, 每年3万元收益. */
export const earningBehind = /^(?:以上|左右)?的?(?:纯?收入|收益|利润|分红|产值|存款|债务|年收入)/;

/** Quantities that describe the work and are never what a price multiplies. */
export const dimension = new RegExp(
  `${any("断面 截面 净宽 净空 净高 宽 宽度 厚 厚度 高 高度 深 深度 埋深 直径 管径 口径 内径 半径 间距 行距 株距 海拔 距 距离 相距 平均 年龄 工期 周期 期限 为期 历时 亩产 单产 年产 产量 总产 产 日产 提高 降低 增加 增长 下降 坡度 水深 标号 无霜期 降雨量 气温 日照 深入 时长 龄 服务期 处理能力 日处理 库容 容积 扬程 载重 限载 跨径 跨度 净跨 孔径 桥长 坝高")}(?:[为达约]|不低于|不少于|不小于|达到|可达|预计)*$`,
);
/** Quantities that tell whom or where the work serves; a price may still pick them when nothing else fits. */
export const beneficiary = new RegExp(
  any(
    "受益 惠及 覆盖 解决 带动 涉及 辐射 服务(?![点站区队网]|中心|设施|平台|费) 供水 人口 户籍 常住 现有 共有 原有 已有 已建 建成 现存 所辖 下辖 辖 总人口 劳动力 占地 用地 流转 面积 耕地 林地 水田 稻田 旱地 排查 核查 摸底 " +
      "保障 参训 剩余 满足 涵盖 吸纳 就业 务工 居住 入住 受灾 联结 可使 使得 能够 预计 新增 确保 实现 脱贫人口 全[村镇乡县市区组寨场](?:共|现|总)?(?:有|计)?$ 位于 社员 会员 在校 总户数 户数 人数 总数 村民",
  ),
);
/** Verbs of work: what stands behind them is bought or built, whoever else the sentence names (慰问老党员3人). */
export const work = new RegExp(
  any(
    "新建 修建 建设 兴建 改建 扩建 续建 翻建 重建 实施 采购 购置 购买 购进 引进 引种 引种 种植 栽植 栽种 栽培 扩种 套种 补植 养殖 饲养 投放 硬化 铺设 敷设 安装 架设 开挖 开展 举办 组织 完成 打造 发放 慰问 培训 资助 补助 奖励 补贴 " +
      "改造 维修 维护 加固 整修 整治 修缮 修复 清淤 衬砌 疏浚 配备 配置 添置 更换 聘 开发 设置 设立 搬迁 安置 改厕 改厨 改水 改圈 拆除 浇筑 砌筑 栽 建 购 修 铺 装 发展 培育 印制 制作 租赁 流转",
  ),
);
export const beneficiaryBehind =
  /^(?:余)?(?:的)?(?:[^,，。;、\d]{0,8})(?:受益|问题|困难|安全饮水|就业$|直接受益)/;

/** A sum of what stands before, or of what follows. */
export const sumCue =
  /(?:合计|共计|总计|小计|累计|总投资|[本该此](?:类|节|章|部分)(?:项目)?(?:投资|资金|费用)?|总额|总投入|总概算|总预算|总造价|总费用|总成本|总资金|总经费|总支出|总需|共需|共投|共安排|共到位|共筹[集措]|共落实|共支|共用|总共|一共|拢共|总价|加起来|加在?一起|合起来|合拢|之和|凑[足齐成]|总投(?![资入])|相加|总值|[两二三四五六]者|以上|上述|项目投资|计划投资|概算投资|总规模|共[^有种]?$|[两三四五六七八九十\d]项)/;
/** Words a bare amount may carry and still name nothing of its own. */
export const genericAmount = new RegExp(
  any(
    "总投(?![资入]) 建安(?=投资) 概算 预算 估算 匡算 测算 核算 初步 计划 规划 期内 内 拟 预计 预估 总 共 合计 共计 总计 小计 累计 以上 上述 各项 各款 各笔 本项 [该此本](?:工程|项目|方案|计划|规划|类项目|类|节|章|部分)? 该项 此项 单项 项目 工程 需要 需 所需 约需 约 大约 投资 投入 资金 经费 费用 金额 各类 各种 各级 (?<=资金)盘子 整合 " +
      "总额 折款? 报价 包干价 财评价 评审价 审定价 中标价 合同价 控制价 结算价 造价 成本 价款 支出 开支 安排 筹措 筹集 落实 补助 补贴 奖补 资助 拨付 包干 预备(?!费) 花[去掉] 用去 之和 下来 合拢 计 为 是 达 达到 约为 的 等 将 其 价值 总价 总计 筹资 募集 全部 整个 本 合 款 费 使用 用 付 支付 兑付 发放 给予 给 全年 一年 年 年度 需求 额 折合 即 " +
      "建设 实施 另 还 则 再 由此 因此 需用 花费 耗资 计入 列支 两 三 四 五 六 七 八 项 个 其中 今年 本年 贴息 利息 测 算 人民币 和 于 进行 市 价 争取 力争 申请 申报 积极 用心 不低于 不少于 突破 近 超过 余 大写 一 次 性 村 方面 " +
      "万元 元 规模 所 有 后 同意 专款 至少 直接 物资 两年 三年 五年 期 共同 分 别 均 工 程 按 照 此 标准 上 以 下 同 时 每 这 些",
  ),
  "g",
);

/** Words that hope for money: a plan's sources stand behind them. */
export const seekCue =
  /(?:争取|申请|申报|力争|整合|筹集|筹措|利用|使用|投入|安排|落实|统筹|下达|拨付|到位|用好)/;

/** A year or stage before an amount: 2026年, 第一年, 首期, 上半年. */
export const phaseCue =
  /(?:(?:19|20)[\dxX_*]{2}(?:-(?:19|20)?\d\d)?年度?|20[\dxX_*]{1,2}年|第[一二三四五六\d]+[年期批季度阶段步]+|[首头前次后末翌当明今本]年度?|[首一二三四]期(?:工程|项目)?|[上下]半年|[一二三四]季度|近期|中期|远期|[前后][两三]年)[^,，;。元]{0,8}$/;

/** A stage by itself, with its years in brackets behind it: 近期(2021-2023年)8200万元. */
export const stageAlone =
  /^(?:其中)?(?:第?[一二三四五]|[前后初近中远首末])(?:期|阶段|步|批)(?:工程|投资|投入|安排|计划)*(?=\()/;

/** An amount with such words behind it leads to the work it pays for (投入38万元用于…). */
export const leadsOn =
  /^(?:用于|主要|建设|新建|修建|扩建|实施|改造|购|采购|完成|打造|支持|开展|对|为|扶持|发展|种植|养殖|硬化|安装|在|给|建|修)/;
