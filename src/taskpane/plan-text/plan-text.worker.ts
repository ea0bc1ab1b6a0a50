import { answerInWorker } from "../worker-runner";
import { readPlanTextSource } from "./read-plan-text-source";

answerInWorker(readPlanTextSource);
