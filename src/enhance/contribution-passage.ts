import {isCode} from '#core/anchors/code';
import {wordsOf} from '#core/formats/archive-markdown/words-of';
import type {Paragraph, Piece} from '#core/model/transcript';
import {differenceOf} from './contribution-difference';
import {element} from './element';

/** The passage that a correction is about: its words and their hash as its page has them, and what is changed in them. */
export class Passage {
  private readonly shown = element('div', 'passage');
  private readonly changes = element('div', 'passage');
  private code = '';
  private words = '';

  constructor(
    private readonly form: HTMLFormElement,
    private readonly base: string,
  ) {
    this.shown.setAttribute('role', 'status');
    for (const part of [this.shown, this.changes]) part.dataset.only = 'correction';
    this.field('against').closest('.box')!.after(this.shown);
    this.text.closest('.box')!.after(this.changes);
    this.text.addEventListener('input', () => this.compare());
  }

  wordsOf(code: string): string | undefined {
    return code === this.code ? this.words : undefined;
  }

  /** Fetches the words once the kind and the code say which. */
  async follow({kind, target = ''}: Record<string, string>): Promise<void> {
    const code = target.replace(/^turn\//, '');
    if (kind !== 'correction' || code === target || code === this.code || !isCode(code)) return;
    this.code = code;
    this.words = '';
    this.shown.replaceChildren('Le passage est cherché…');
    try {
      const answer = await fetch(`${this.base}t/${code}/`);
      if (!answer.ok) throw new Error(`${answer.status}`);
      this.show(code, new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      this.code = '';
      this.shown.replaceChildren(
        'Ce passage n’a pas pu être lu\u00A0: vérifiez son code et votre connexion, ou recopiez l’empreinte et les mots depuis sa page.',
      );
    }
  }

  private show(code: string, page: Document): void {
    const quoted = page.querySelectorAll('blockquote.words > p');
    const hash = page.querySelector('.correct code')?.textContent;
    const link = element('a', '', `passage ${code}`);
    link.setAttribute('href', `${this.base}t/${code}/`);
    if (quoted.length === 0 || !hash) {
      this.shown.replaceChildren('Ce passage ne se corrige plus ici\u00A0: ', link, ' dit ce qu’il est devenu.');
      return;
    }
    this.words = wordsOf({paragraphs: [...quoted].map(toParagraph)});
    const who = page.querySelector('h1')?.textContent?.trim() ?? '';
    const quote = element('blockquote', 'passage-words', ...this.words.split('\n\n').map((each) => element('p', '', each)));
    this.shown.replaceChildren(element('p', '', `${who}, `, link, '. Les mots d’aujourd’hui\u00A0:'), quote);
    this.field('against').value = hash;
    if (this.text.value.trim() === '') this.text.value = this.words;
    this.compare();
  }

  private compare(): void {
    this.changes.replaceChildren(
      ...(this.words ? [element('h3', '', 'Ce que vous changez'), differenceOf(this.words, this.text.value)] : []),
    );
  }

  private get text(): HTMLTextAreaElement {
    return this.form.querySelector('[name=text]')!;
  }

  private field(name: string): HTMLInputElement {
    return this.form.querySelector(`[name=${name}]`)!;
  }
}

/** A paragraph of the page, back from what `paragraphsHtml` made of it. */
function toParagraph(paragraph: Element): Paragraph {
  return [...paragraph.childNodes].map((node): Piece => {
    const text = plainSpacing(node.textContent ?? '');
    switch (node instanceof Element ? node.localName : '') {
      case 'cite':
        return {kind: 'title', text};
      case 'small':
        return {kind: 'time', at: 0 as never};
      case 'i':
      case 'span':
        return {kind: 'doubt'};
      default:
        return {kind: 'words', text};
    }
  });
}

/** What `frenchSpacing` shows and the source does not store. */
function plainSpacing(text: string): string {
  return text.replace(/\u202F(?=[;!?])|\u00A0(?=:(?:\s|$)|»)/g, ' ').replace(/«\u00A0/g, '« ');
}
