import type { Text } from "../model/locale";
import { failed } from "../model/result";
import type { PlannedChange } from "./plan-change";

/** A change that can't be made, and why. */
export const refused = (zh: string, en: string): PlannedChange =>
  failed({ kind: "refused", text: { zh, en } });

/** A change that wants a yes first. @param token what the answer rests on */
export const asked = (text: Text, token: string): PlannedChange => failed({ kind: "question", text, token });

export const noSheet = (name: string): PlannedChange =>
  refused(`计划里没有工作表“${name}”。`, `The plan has no sheet "${name}".`);
