/** Marks that turn the order of what follows them, and controls: quoted in a message, they would act on it. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?!\t)\p{Cc}/gu;

/** A text without what would act on the message that quotes it. */
export function straight(text: string): string {
  return text.replace(TURNS, '');
}
