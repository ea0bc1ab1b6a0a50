/** Office's number of the call that carries a rich-api request, and of the event that carries rich-api events. */
export const richApiRequest = 93;
export const richApiEvent = 33;

export type ExternalEvent = (event: number, payload: unknown) => void;
