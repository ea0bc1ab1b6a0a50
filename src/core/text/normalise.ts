/** Full-width signs and look-alikes on the left, what the reader works with on the right; pair by pair. */
const signs = "％%﹪%／/＋+＝=（(）)【(】)：:∶:；;！!？?．.＿_✕×✖×＊*～~〜~∼~—-–-－-‐-─-\u3000 \u00a0 \t ";

/** Traditional characters of budget words; Hong Kong donors' plans and old village papers use them. */
const traditional =
  "縣財補體籌萬專項資級貧鄉鎮農業會銜協畝總額計預備設費幫貸貼養種樹發現產與區東億圓個隻頭戶員盞條間臺廠廁綠環衛飲溝築橋單價兩問學訓練電網";
const simplified =
  "县财补体筹万专项资级贫乡镇农业会衔协亩总额计预备设费帮贷贴养种树发现产与区东亿元个只头户员盏条间台厂厕绿环卫饮沟筑桥单价两问学训练电网";

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
const wideThousands = /(?<=[\uff10-\uff19])，(?=[\uff10-\uff19]{3})/g;

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
