/**
 * Money that someone still asks for, or that others have not promised yet. 争取 before a date is only diligence, and what
 * has been asked for with success (经多次争取, 已争取到) is there.
 */
const hoped =
  /(?<!(?:经过?|已经?|通过|多次)(?:积极|多次|向上|多方)?)(?:积极|拟|计划|正在?|继续|向上|多方)?争取(?!(?:[到得来]|在|于|早日|尽快|按期|\d|[一二三四五六七八九十]+月|年[底内]))|(?:拟|正在?|已|待)申[请报]|申[请报]中|待(?:上级)?(?:批复|审批|下达|落实|拨付)|(?:尚|还)?未(?:到位|下达|落实|拨付|批复)/u;

/**
 * What a text says of money that is not secured; undefined where it says nothing of the kind.
 * @example hopedPhrase("资金正在争取") // "正在争取"
 * @example hopedPhrase("争取年底完工") // undefined
 */
export const hopedPhrase = (text: string): string | undefined => hoped.exec(text)?.[0];
