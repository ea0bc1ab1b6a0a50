import { tokens } from "@fluentui/react-components";

/** How the host's own lists of choices look, wherever one stands. */
export const listLook = {
  minWidth: 0,
  maxWidth: "100%",
  minHeight: "28px",
  font: "inherit",
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;
