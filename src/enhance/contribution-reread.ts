import type {Contribution} from '#core/model/note';
import {noteHtml} from '#core/notes/note-html';
import {findPersonalData, placeOf} from '#core/notes/personal-data';
import {isPublished} from '#core/notes/placed';
import {writeTarget} from '#core/notes/target';
import {differenceOf} from './contribution-difference';
import {waysOut} from './contribution-ways';
import {element} from './element';

export interface Reread {
  readonly host: HTMLElement;
  readonly form: HTMLFormElement;
  /** Of a correction: the words of the passage as they stand, when they could be read. */
  readonly before: string | undefined;
}

/** What is shown before anything leaves: the text as it will stand, what may expose someone, and the ways to send it. */
export function rereading(note: Contribution, place: Reread): HTMLElement {
  const heading = element('h2', '', place.form.dataset.reread!);
  heading.tabIndex = -1;
  heading.id = 'relire';
  const inside = element('div', '', ...preview(note, place), ...cautions(note, place.form), ...waysOut(note, place));
  const section = element('section', 'part reread', heading, inside);
  section.setAttribute('aria-labelledby', heading.id);
  return section;
}

function preview(note: Contribution, {host, form, before}: Reread): HTMLElement[] {
  const label = form.querySelector('[name=kind]:checked + span > b')?.textContent ?? '';
  const line = (words: string, value: string | undefined) =>
    value ? [element('p', '', `${words}\u00A0: `, element('code', '', value))] : [];
  const about = line('À propos de', note.target && writeTarget(note.target));
  const signed = note.author ? `, par ${note.author}` : ', sans nom';
  const isWithdrawal = note.kind === 'withdrawal';
  const meta = element(
    'p',
    'note-meta',
    `${label}${isWithdrawal ? '' : signed}, le ${inFrench(note.date)}.${isWithdrawal ? '' : ' Licence CC\u00A0BY-SA 4.0.'}`,
  );
  if (!isPublished(note)) {
    // All that is sent, and nothing empty.
    const shown = element('article', 'note', ...(note.title ? [element('h4', '', note.title)] : []), meta, ...about);
    shown.append(...line('Adresse', note.address), ...line('Numéro de reçu', note.receipt));
    if (note.text)
      shown.append(before === undefined ? element('div', 'difference', note.text) : differenceOf(before, note.text));
    return [element('h3', '', label, form.dataset.read!), shown];
  }
  const words = element('div', 'prose');
  // The renderer of the build: every character is escaped, or its own.
  words.innerHTML = noteHtml(note.text, host.dataset.base ?? '/');
  const article = element('article', 'note', element('h3', '', note.title), meta, words);
  return [element('h3', '', form.dataset.shown!), article, ...about];
}

/** « 1er mars 2026 », as the pages of the site say it. */
function inFrench(day: string): string {
  return new Date(day).toLocaleDateString('fr', {dateStyle: 'long', timeZone: 'UTC'}).replace(/^1 /, '1er\u00A0');
}

function cautions(note: Contribution, form: HTMLFormElement): HTMLElement[] {
  const found = findPersonalData(note);
  if (found.length === 0) return [];
  const list = found.map((each) => element('li', '', `${placeOf(each)}. ${each.message}`));
  return [element('div', 'cautions', element('h3', '', form.dataset.exposed!), element('ul', '', ...list))];
}
