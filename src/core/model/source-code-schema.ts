import { z } from "zod";
import { findSource } from "./funding-source";

/** The code of a funding source from outside. */
export const sourceCodeSchema = z.string().refine((code) => findSource(code) !== undefined, {
  error: "a coded funding source",
});
