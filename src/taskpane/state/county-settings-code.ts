/* What comes in one script when a county's settings are loaded or saved. */
export { settingsLabel } from "../../core/settings/county-settings";
export { settingsEdits } from "../../core/settings/settings-edits";
export { readSettingsJson, settingsJson } from "../../core/settings/settings-file";
