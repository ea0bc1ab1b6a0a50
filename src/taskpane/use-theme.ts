import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { themeFor, type OfficeLook } from "./theme";

const systemDark = () => window.matchMedia("(prefers-color-scheme: dark)");

function watchSystem(listener: () => void): () => void {
  const query = systemDark();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** The theme for Office's look, following the system where Office says nothing. */
export function useTheme(look: OfficeLook | undefined): Theme {
  const dark = useSyncExternalStore(watchSystem, () => systemDark().matches);
  return themeFor(look, dark);
}
