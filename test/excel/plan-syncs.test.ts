/** @jest-environment jsdom */
import { templates } from "../../src/core/templates";
import type { Template } from "../../src/core/templates/define";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { startExcelPort, type StartedPort } from "../support/excel-port";

const syncsEach = 3;
/** A look at names, new sheets, page set-up, charts and closing; cover, summary, norms and settings are written, too. */
const syncsBesides = 7;

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort();
});
afterEach(() => excel.close());

const plan = (chosen: readonly Template[]) =>
  layOutPlan({
    templates: chosen,
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
    protect: true,
  });

test.each([...templates.map((one) => [one.id, [one]] as const), ["all templates", templates] as const])(
  "%s: at most three syncs a template and seven besides",
  async (_, chosen) => {
    await excel.port.layOut(plan(chosen));
    expect(excel.syncs()).toBeLessThanOrEqual(syncsEach * chosen.length + syncsBesides);
  },
  120_000,
);
