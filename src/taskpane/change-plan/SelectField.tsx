import { usePick } from "../texts/use-texts";
import type { Choice } from "./plan-outline";
import { useRowStyles } from "./Part";

interface SelectFieldProps {
  readonly label: string;
  readonly choices: readonly (Choice | { readonly id: string; readonly label: string })[];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** One of several, in the host's own list: it opens over the pane's edge, however narrow the pane is. */
export function SelectField({ label, choices, value, onChoose }: SelectFieldProps) {
  const pick = usePick();
  const styles = useRowStyles();
  return (
    <label className={styles.field}>
      {label}
      <select className={styles.select} value={value} onChange={({ target }) => onChoose(target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {pick(choice.label)}
          </option>
        ))}
      </select>
    </label>
  );
}
