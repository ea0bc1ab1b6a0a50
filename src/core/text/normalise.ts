/** Full-width signs and look-alikes on the left, what the reader works with on the right; pair by pair. */
const signs = "％%﹪%／/＋+＝=（(）)【(】)：:∶:；;！!？?．.＿_✕×✖×＊*～~〜~∼~—-–-－-‐-─-\u3000 \u00a0 \t ";

/** Traditional characters of budget words; Hong Kong donors' plans and old village papers use them. */
const traditional =
  "縣財補體籌萬專項資級貧鄉鎮農業會銜協畝總額計預備設費幫貸貼養種樹發現產與區東億圓個隻頭戶員盞條間臺廠廁綠環衛飲溝築橋單價兩問學訓練電網興館積撥濟義務醫藥護責賬帳據實屬圍牆燈裝維轉運輸從號開對應該園機車輛職稅繳納債償還購買賣給約餘數為這樓層廣場處門壩閘鋪舊災險請報撫殘婦兒齡師優獎勵診療營銷導遊覽棧灘濕漁蝦雞鴨鵝豬馬驢騾負擔圖書貳陸們時歲參勞動鐵鋼紅綜結組織經擴辦幹標準戲壓變風氣熱潔淨倉儲庫貨";
const simplified =
  "县财补体筹万专项资级贫乡镇农业会衔协亩总额计预备设费帮贷贴养种树发现产与区东亿元个只头户员盏条间台厂厕绿环卫饮沟筑桥单价两问学训练电网兴馆积拨济义务医药护责账账据实属围墙灯装维转运输从号开对应该园机车辆职税缴纳债偿还购买卖给约余数为这楼层广场处门坝闸铺旧灾险请报抚残妇儿龄师优奖励诊疗营销导游览栈滩湿渔虾鸡鸭鹅猪马驴骡负担图书贰陆们时岁参劳动铁钢红综结组织经扩办干标准戏压变风气热洁净仓储库货";

const plain = new Map<string, string>();
for (let at = 0; at < signs.length; at += 2) plain.set(signs.charAt(at), signs.charAt(at + 1));
for (let at = 0; at < traditional.length; at++) plain.set(traditional.charAt(at), simplified.charAt(at));
// Full-width digits and letters lie at one distance from the ASCII ones.
for (let code = 0xff10; code <= 0xff5a; code++) {
  const ascii = String.fromCharCode(code - 0xfee0);
  if (/[0-9A-Za-z]/.test(ascii)) plain.set(String.fromCharCode(code), ascii);
}

const unusual = new RegExp(`[${[...plain.keys()].join("")}]`, "g");
// A full-width comma inside full-width digits is a thousands comma; elsewhere it ends a clause.
// The same inside plain digits, where it parts three of them from three at most: 1，000元.
const wideThousands =
  /(?<=[\uff10-\uff19])，(?=[\uff10-\uff19]{3})|(?<=(?<!\d)\d{1,3})，(?=\d{3}(?![\d，]))/g;

/** 每座(  )万元: brackets left open for a number are a blank like ____. */
const emptyBrackets = /\( {0,12}\)(?= ?[万亿元亩公千平立米头只户人座处口台套])/g;

/** Stands for each character of a quoted name. In the private use area: no text has it, no unit or word of ours either. */
export const quoted = "\ue000";
const quotation = /「[^「」\n]{1,80}」/g;

/**
 * The text in plain characters, of the same length, so that every position holds in both. What stands in 「」 is a
 * name and nothing else: our own paragraphs quote names that hold figures (「2号水池」1座).
 * @example normalise("每亩１，２００元（约）") // "每亩1,200元(约)"
 */
export const normalise = (text: string): string =>
  text
    .replace(wideThousands, ",")
    .replace(unusual, (sign) => plain.get(sign) ?? sign)
    .replace(emptyBrackets, (blank) => "_".repeat(blank.length))
    .replace(quotation, (name) => quoted.repeat(name.length));
