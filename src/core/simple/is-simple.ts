import { readForm, type FormBook } from "../forms/read-form";
import { simpleColumns, simpleName } from "./lay-out-simple";

/** Whether a workbook holds the simple plan of a village. */
export const isSimple = (book: FormBook): boolean => readForm(book, simpleName, simpleColumns) !== undefined;
