/** Does one piece of the desk's work after the other; what fails is told to the user. @returns whether it was done */
export type DeskWork = (work: () => Promise<void>) => Promise<boolean>;
