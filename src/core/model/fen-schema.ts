import { z } from "zod";
import type { Fen } from "./money";

/** Money from outside: whole fen, and nothing else. */
export const fenSchema = z.custom<Fen>((value) => Number.isSafeInteger(value), "whole fen");
