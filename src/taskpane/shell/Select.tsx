import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { listLook } from "./list-look";
import type { Text } from "../../core/model/locale";
import { usePick } from "../texts/use-texts";

const useStyles = makeStyles({
  list: listLook,
});

export interface SelectProps {
  /** What it is called, where no label around it says so. */
  readonly label?: string;
  readonly choices: readonly { readonly id: string; readonly label: Text | string }[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
  readonly className?: string;
}

/** One of several, in the host's own list: it opens over the pane's edge, however narrow the pane is. */
export function Select({ label, choices, value, onChoose, className }: SelectProps) {
  const pick = usePick();
  const styles = useStyles();
  return (
    <select
      aria-label={label}
      className={mergeClasses(styles.list, className)}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {pick(choice.label)}
        </option>
      ))}
    </select>
  );
}
