import type { Text } from "../model/locale";
import { failed, type Result } from "../model/result";
import type { ChangeRefusal } from "./plan-change";

type Refused = Result<never, ChangeRefusal>;

/** A change that can't be made, and why. */
export const refused = (zh: string, en: string): Refused => failed({ kind: "refused", text: { zh, en } });

/** A change that wants a yes first. @param token what the answer rests on */
export const asked = (text: Text, token: string): Refused => failed({ kind: "question", text, token });

export const noSheet = (name: string): Refused =>
  refused(`计划里没有工作表“${name}”。`, `The plan has no sheet "${name}".`);
