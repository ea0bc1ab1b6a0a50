import { mergeClasses } from "@fluentui/react-components";
import type { Certainty, MappedColumn, UnitFrom } from "../../core/mapping/mapping";
import { unitChoices } from "../../core/mapping/unit-choices";
import type { ColumnKind } from "../../core/templates/columns";
import { columnName } from "../../core/workbook/address";
import { groupDigits } from "../state/group-digits";
import { ownTableTexts } from "../texts/own-table-texts";
import { useTexts } from "../texts/use-texts";
import { useTableStyles } from "./use-table-styles";

const none = "";
const certainties = { sure: "certain", likely: "likely", none: "unknown" } as const satisfies Record<
  Certainty,
  keyof typeof ownTableTexts
>;
const whoSays = {
  none: "unitFromNone",
  header: "unitFromHeader",
  caption: "unitFromCaption",
  beside: "unitFromBeside",
  lines: "unitFromLines",
  user: "unitFromUser",
} as const satisfies Record<UnitFrom, keyof typeof ownTableTexts>;

interface ColumnEntryProps {
  readonly column: MappedColumn;
  /** Of the plan column it is taken as. */
  readonly kind: ColumnKind | undefined;
  readonly targets: readonly { readonly id: string; readonly label: string }[];
  readonly onGive: (col: number, target: string | null) => void;
  readonly onMeasure: (col: number, unit: string) => void;
}

/** One column: its header, what it is taken as and how sure that is, its unit, and the first cells before and after. */
export function ColumnEntry({ column, kind, targets, onGive, onMeasure }: ColumnEntryProps) {
  const { col, header, target, certainty, unit, unitFrom, conversion, carried, samples } = column;
  const t = useTexts(ownTableTexts);
  const styles = useTableStyles();
  const letter = columnName(col);
  const units = unitChoices(unit);
  const isMoney = kind === "money" || kind === "unit-cost";
  const [sample] = samples.filter(({ shown }) => shown !== "");
  const isGuess = isMoney && unitFrom !== "header" && unitFrom !== "caption" && unitFrom !== "user";
  return (
    <li className={styles.entry}>
      <span className={styles.line}>
        <span className={styles.name}>
          {letter} {header}
        </span>
        <span className={mergeClasses(styles.mark, certainty === "likely" && styles.doubt)}>
          {t(certainties[certainty])}
        </span>
      </span>
      <span className={styles.line}>
        <select
          className={mergeClasses(styles.select, styles.grow)}
          aria-label={t("meaningOf", { col: letter, header })}
          value={target ?? none}
          onChange={({ target: { value } }) => onGive(col, value === none ? null : value)}
        >
          <option value={none}>{t("leftOut")}</option>
          {targets.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        {isMoney && (
          <select
            className={styles.select}
            aria-label={t("unitOf", { col: letter })}
            value={unit === "" ? units[0] : unit}
            onChange={({ target: { value } }) => onMeasure(col, value)}
          >
            {units.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )}
      </span>
      {isMoney && (
        <p className={mergeClasses(styles.small, isGuess && styles.doubt)}>
          {t("unit")} {unit} · {t(whoSays[unitFrom])}
        </p>
      )}
      {conversion && (
        <p className={styles.small}>
          {t("converted", {
            from: conversion.from,
            to: conversion.to,
            factor: groupDigits(conversion.factor),
          })}
        </p>
      )}
      {carried && <p className={mergeClasses(styles.small, styles.doubt)}>{t("carried")}</p>}
      {sample && (
        <p className={styles.small}>
          {target === null || sample.shown === sample.taken
            ? grouped(sample.shown)
            : t("sample", { shown: sample.shown, taken: grouped(sample.taken) })}
        </p>
      )}
    </li>
  );
}

const grouped = (text: string): string => (/^-?\d+(?:\.\d+)?$/.test(text) ? groupDigits(Number(text)) : text);
