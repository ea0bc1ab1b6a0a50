import { answerInWorker } from "../worker-runner";
import { auditAnswerer } from "./answer-audit";

answerInWorker(auditAnswerer());
