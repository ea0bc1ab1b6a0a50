import { answerInWorker } from "../worker-runner";
import { checkSnapshot } from "./check-snapshot";

answerInWorker(checkSnapshot);
