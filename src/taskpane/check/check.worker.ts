import { answerInWorker } from "../worker-runner";
import { snapshotChecker } from "./check-snapshot";

answerInWorker(snapshotChecker());
