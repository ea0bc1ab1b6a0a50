/** What a reviewer can say of a line. */
export const markKinds = ["seen", "questioned", "accepted"] as const;
export type MarkKind = (typeof markKinds)[number];
