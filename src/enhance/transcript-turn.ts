/** Who speaks in a turn, as its heading says. */
function speakerOf(turn: HTMLElement): string {
  return ownWords(turn.querySelector('h3'));
}

/** A turn in a few words: « Intervenante 1, 12 min 34 s ». */
export function nameOf(turn: HTMLElement): string {
  return [speakerOf(turn), ...timeOf(turn)].join(', ');
}

/** The same, the time first: it is seen even where the end is cut. */
export function placeOf(turn: HTMLElement): string {
  return [...timeOf(turn), speakerOf(turn)].join(', ');
}

function timeOf(turn: HTMLElement): string[] {
  const time = turn.querySelector('h3 a[href^="#"]')?.textContent?.trim() ?? '';
  return /\d/.test(time) ? [time] : [];
}

/** The text that an element holds itself, without its links and counts. */
export function ownWords(element: Element | null | undefined): string {
  return [...(element?.childNodes ?? [])]
    .filter((node) => node instanceof Text)
    .map(({data}) => data)
    .join('')
    .trim();
}

/** Brings a turn to the top of the window and gives it the focus: a screen reader reads it, Tab goes on from there. */
export function goTo(turn: HTMLElement): void {
  focusOn(turn);
  // Never smooth: a far turn would take seconds to come.
  turn.scrollIntoView({behavior: 'instant'});
}

/** The focus without any movement. Only while it is there can it be focused: a click in the words must not outline them. */
export function focusOn(target: HTMLElement): void {
  target.tabIndex = -1;
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
  target.focus({preventScroll: true});
}
