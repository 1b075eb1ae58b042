import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Paragraph, Piece} from '#core/model/transcript';
import {readTarget} from '#core/notes/target';
import {foldText} from '#core/text/fold-text';
import {differenceOf} from './contribution-difference';
import {sha256} from './contribution-hash';
import {element} from './element';

export interface Passage {
  /** Fetches the words once the kind and the code say which. */
  readonly follow: (draft: Readonly<Record<string, string>>) => Promise<void>;
  /** Those of a code, if they are the ones that were fetched. */
  readonly words: (code: string | undefined) => string | undefined;
}

/** The passage that a correction is about: its words and their hash as its page has them, and what is changed in them. */
export function passageOf(form: HTMLFormElement, base: string): Passage {
  const against = form.querySelector<HTMLInputElement>('[name=against]')!;
  const text = form.querySelector<HTMLTextAreaElement>('[name=text]')!;
  const below = (field: HTMLElement) => {
    const made = element('div', 'passage');
    made.dataset.only = 'correction';
    field.closest('.box')!.after(made);
    return made;
  };
  const [shown, changes] = [below(against), below(text)];
  shown.setAttribute('role', 'status');
  let [code, words, today] = ['', '', ''];
  /** Of a draft that was taken up, and what it is about. */
  const [kept, first] = [against.value, form.querySelector<HTMLInputElement>('[name=target]')!.value];

  const compare = () =>
    changes.replaceChildren(
      ...(words ? [element('p', 'over', form.dataset.changed!), differenceOf(words, text.value)] : []),
    );
  /** What was fetched of another passage; but not what a draft says, nor what was changed. */
  const forget = (target: string) => {
    if (text.value === words) text.value = '';
    if (against.value === today || target !== first) against.value = '';
    words = today = '';
    compare();
  };
  const show = async (page: Document, asked: string) => {
    const quoted = page.querySelectorAll('blockquote.words > p');
    const link = element('a', '', `passage ${code}`);
    link.setAttribute('href', `${base}t/${code}/`);
    if (quoted.length === 0) {
      return shown.replaceChildren(form.dataset.fixed!, link);
    }
    const found = wordsOf({paragraphs: [...quoted].map(toParagraph)});
    // `plainHash` (core/anchors/hash.ts).
    const hash = `v1:${await sha256(foldText(found))}`;
    if (asked !== code) return;
    [words, today] = [found, hash];
    // Then comes the time.
    const who = page.querySelector('h1')?.firstChild?.textContent ?? '';
    const quote = element('blockquote', 'passage-words', ...words.split('\n\n').map((each) => element('p', '', each)));
    const isOld = kept !== '' && kept === against.value && kept !== today;
    const changed = isOld ? form.dataset.stale! : '';
    shown.replaceChildren(element('p', '', `${changed}${who.trim()}, `, link, '\u00A0:'), quote);
    if (!isOld) against.value = today;
    text.value ||= words;
    compare();
  };
  text.addEventListener('input', () => {
    // Whoever goes on writing has been told, and has today's words before their eyes.
    against.value = today || against.value;
    compare();
  });
  return {
    words: (asked) => (words && asked === code ? words : undefined),
    async follow({kind, target = ''}) {
      const meant = kind === 'correction' ? readTarget(target) : undefined;
      const asked = meant?.what === 'turn' ? meant.id : '';
      if (asked === code) return;
      // What was not yet changed is no work of the reader's; in another kind of text, it would pass for their words.
      forget(target);
      shown.replaceChildren();
      code = asked;
      if (!asked) return;
      try {
        const answer = await fetch(`${base}t/${asked}/`);
        if (!answer.ok) throw new Error();
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        // Another code may have been given since: its passage is the one that is wanted.
        if (asked === code) await show(page, asked);
      } catch {
        if (asked !== code) return;
        code = '';
        shown.replaceChildren(form.dataset.unread!);
      }
    },
  };
}

/** A paragraph of the page, back from what `paragraphsHtml` made of it: its words, and its marks, whatever they mark. */
function toParagraph(paragraph: Element): Paragraph {
  return [...paragraph.childNodes].map((node): Piece =>
    /^(?:small|i|span)$/.test((node as Element).localName)
      ? {kind: 'doubt'}
      : {kind: 'words', text: plainSpacing(node.textContent!)},
  );
}

/** What `frenchSpacing` shows and the source does not store. */
function plainSpacing(text: string): string {
  return text.replace(/\u202F(?=[;!?])|\u00A0(?=:(?:\s|$)|»)/g, ' ').replace(/«\u00A0/g, '« ');
}
