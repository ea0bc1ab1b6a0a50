import { Field, Input } from "@fluentui/react-components";
import { longestName } from "../../core/review/text-limits";
import { useSession } from "../session-context";
import { useStore } from "../state/store";
import { deskTexts } from "../texts/desk-texts";
import { useTexts } from "../texts/use-texts";
import { useDeskStyles } from "./use-desk-styles";

/** Under what name the user decides; remembered from then on. @param missing whether it was asked for in vain */
export function NameField({ missing = false }: { missing?: boolean }) {
  const session = useSession();
  const { name } = useStore(session.view);
  const t = useTexts(deskTexts);
  const styles = useDeskStyles();
  return (
    <Field
      className={styles.field}
      label={t("name")}
      size="small"
      hint={t("nameWhy")}
      {...(missing && name.trim() === "" ? { validationMessage: t("needsName") } : {})}
    >
      <Input
        className={styles.input}
        size="small"
        value={name}
        maxLength={longestName}
        onChange={(_, { value }) => session.setName(value)}
      />
    </Field>
  );
}
