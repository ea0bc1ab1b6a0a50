/** Timers of a browser or of Node. */
export interface Timers<Handle> {
  readonly set: (run: () => void, milliseconds: number) => Handle;
  readonly clear: (handle: Handle) => void;
}

const steps = 100;

/**
 * Runs something once its thread has had so much free time. It is counted in many short steps, each of which counts once
 * however late it comes: a thread that was held – by a calculation on the same page, on a machine short of time – has
 * not been waiting meanwhile.
 * @returns stops it
 */
export function afterFreeTime<Handle>(
  milliseconds: number,
  run: () => void,
  { set, clear }: Timers<Handle>,
): () => void {
  let left = steps;
  const step = () => {
    if (--left === 0) run();
    else timer = set(step, milliseconds / steps);
  };
  let timer = set(step, milliseconds / steps);
  return () => clear(timer);
}
