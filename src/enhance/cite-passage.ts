import type {CitedPassage, Passages} from '#core/citation/passages';
import {citePassage} from '#core/citation/passages';
import {inlineRecords} from '#core/formats/citations';
import {linesHtml, recordsHtml, stylesHtml} from '#core/view/cite-html';
import {FollowingWords, hashOf, lastInHash, MOST_PASSAGES} from './cite-words';
import {element} from './element';

const NO_FILE =
  'Les citations de cette séance n’ont pas pu être chargées\u00A0: vérifiez votre connexion, puis réessayez.';

const NO_WORDS =
  'Les mots du passage suivant n’ont pas pu être chargés\u00A0: vérifiez votre connexion, puis réessayez.';

const ALONE = 'Ce passage seul.';

/** The passage of a panel, which may be made longer: what it cites, and the buttons that change it. */
export class Passage {
  readonly range = element('p', 'cite-range');
  private readonly said = element('span', '', ALONE);
  private readonly more: HTMLButtonElement;
  private readonly less: HTMLButtonElement;
  private readonly following: FollowingWords | undefined;
  private passages: Promise<Passages> | undefined;
  private from = 0;
  /** How many turns are asked for, and how many were cited last: what cannot be cited leaves that as it was. */
  private count = 1;
  private cited = 1;

  /** `change`: called when another passage is to be cited. `data-jusque` on the panel: the code of its last turn. */
  constructor(
    private readonly panel: HTMLElement,
    private readonly file: string,
    private readonly code: string,
    change: () => void,
  ) {
    const button = (words: string, step: number) => {
      const made = element('button', '', words) as HTMLButtonElement;
      made.type = 'button';
      made.addEventListener('click', () => {
        this.count += step;
        change();
      });
      return made;
    };
    this.more = button('Ajouter le passage suivant', 1);
    this.less = button('Retirer le dernier', -1);
    this.less.hidden = true;
    this.range.append(this.said, ' ', this.more, ' ', this.less);
    const page = panel.closest('.passage');
    const words = page?.querySelector(':scope > .words');
    if (!page || !words) return;
    this.more.hidden = !page.querySelector('.neighbours [rel="next"]');
    this.following = new FollowingWords(words);
    const last = lastInHash(location.hash);
    if (last !== undefined) panel.dataset.jusque = last;
  }

  /** What is cited: « 3 passages, de 12 s à 40 s… ». */
  get words(): string {
    return this.said.textContent ?? '';
  }

  /** Writes the citation in every style, and its records; what cannot be done, in a sentence. */
  async write(list: HTMLElement): Promise<string | undefined> {
    let passages: Passages;
    try {
      passages = await (this.passages ??= load(this.file));
    } catch {
      this.passages = undefined;
      this.count = this.cited;
      return NO_FILE;
    }
    this.from = passages.turns.findIndex(([code]) => code === this.code);
    const last = this.panel.dataset.jusque;
    if (last !== undefined) {
      this.count = Math.max(1, passages.turns.findIndex(([code]) => code === last) - this.from + 1);
      delete this.panel.dataset.jusque;
    }
    // After the last one there is nothing to add.
    this.count = Math.min(this.count, Math.max(1, passages.turns.length - this.from));
    const {from, count} = this;
    const cited = citePassage(passages, from, from + count - 1);
    if (cited === undefined) return 'Ce passage n’est plus dans la transcription\u00A0: ouvrez sa page.';
    if (typeof cited === 'number') {
      this.count = this.cited;
      return 'Plus de huit voix\u00A0: citez plutôt la séance, ou un passage plus court.';
    }
    const refusal = await this.showWords(passages.turns.slice(from + 1, from + count).map(([code]) => code));
    // Meanwhile a longer or shorter passage was asked for: it is on its way.
    if (count !== this.count) return undefined;
    if (refusal !== undefined) {
      this.count = this.cited;
      return refusal;
    }
    list.innerHTML = stylesHtml(linesHtml(cited.lines));
    this.cited = this.count;
    this.tell(cited, passages);
    return undefined;
  }

  /** The words of those that follow the first, where its page shows its own. */
  private async showWords(codes: readonly string[]): Promise<string | undefined> {
    if (!this.following) return undefined;
    if (codes.length >= MOST_PASSAGES) {
      return `Plus de ${MOST_PASSAGES} passages\u00A0: citez plutôt la séance, ou un passage plus court.`;
    }
    return (await this.following.show(codes)) ? undefined : NO_WORDS;
  }

  private tell({item}: CitedPassage, {turns}: Passages): void {
    this.more.hidden = this.from + this.count >= turns.length;
    // A button that goes takes the focus with it.
    if (this.count === 1 && document.activeElement === this.less) this.more.focus();
    this.less.hidden = this.count === 1;
    // Some have no time.
    const where = item.locator ? `, ${item.locator}` : '';
    this.said.textContent = this.count === 1 ? ALONE : `${this.count} passages${where}.`;
    const records = this.panel.querySelector('.cite-records');
    if (records) records.innerHTML = recordsHtml(inlineRecords(item));
    this.range.classList.toggle('several', this.count > 1);
    const page = this.panel.querySelector<HTMLAnchorElement>('.cite-page');
    if (page) page.hash = this.count === 1 ? '' : hashOf(turns[this.from + this.count - 1]?.[0]);
    const address = this.panel.querySelector('.cite-address code');
    if (address) address.textContent = item.URL ?? '';
  }
}

async function load(file: string): Promise<Passages> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const passages = (await answer.json()) as Passages;
  if (!Array.isArray(passages.turns)) throw new Error('Not the citations of a session.');
  return passages;
}
