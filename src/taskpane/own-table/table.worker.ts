import { answerInWorker } from "../worker-runner";
import { readTable } from "./read-table";

answerInWorker(readTable);
