import { Select, type SelectProps } from "../shell/Select";
import { useRowStyles } from "./Part";

/** One of several, under its name. */
export function SelectField({ label, ...choice }: SelectProps & { readonly label: string }) {
  const styles = useRowStyles();
  return (
    <label className={styles.field}>
      {label}
      <Select {...choice} />
    </label>
  );
}
