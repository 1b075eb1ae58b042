import {writeNote} from '#core/formats/note/write';
import type {Contribution} from '#core/model/note';
import {isPublished, needsSession} from '#core/notes/placed';
import {forgeLink, mailLink, type Forge, type SendLink} from '#core/notes/send-links';
import {toSlug} from '#core/text/slug';
import type {Reread} from './contribution-reread';
import {copied, save} from './contribution-keep';
import {send} from './contribution-send';
import {button, element} from './element';

/** The ways out: to the service, as a file, by copy, by mail, on the forge. Each says what it has done. */
export function waysOut(note: Contribution, {host, form}: Reread): HTMLElement[] {
  const {service, contact, forge} = host.dataset;
  const text = writeNote(note);
  const name = `${toSlug(note.title || 'Retrait')}.md`;
  const said = element('p', 'said');
  said.setAttribute('role', 'status');
  const say = (words: string) => {
    said.textContent = words;
  };
  const copy = (done: string) => copied(text).then((isDone) => say(isDone ? done : form.dataset.notCopied!));
  const link = (words: string, {href, isWhole}: SendLink, where: string) => {
    const made = element('a', '', words);
    made.setAttribute('href', href);
    // An address cannot hold it all: the text is in the clipboard, and the page that opens has a place for it.
    if (!isWhole) {
      made.addEventListener('click', () => void copy(`${form.dataset.tooLong!}${where}.`));
    }
    return made;
  };
  const ways = element('p', 'ways-out');
  if (service) {
    const first = button('Envoyer', () => void send(note, {service, form, ways, say}));
    first.className = 'button';
    ways.append(first);
  }
  ways.append(
    button('Enregistrer le fichier', () => {
      save(name, text);
      say(`Fichier «\u00A0${name}\u00A0» enregistré.`);
    }),
    button('Copier le texte', () => void copy('Texte copié.')),
  );
  if (contact) ways.append(link('Écrire un courriel', mailLink(contact, note.title || name, text), 'dans le message'));
  const folder = folderOf(form, note);
  if (forge && isPublished(note) && folder) {
    const path = `${folder}/${name}`;
    ways.append(
      link(form.dataset.onForge!, forgeLink(JSON.parse(forge) as Forge, path, text), 'dans le nouveau fichier'),
    );
  }
  return [ways, said];
}

/** Where the file of a note goes: under its session, when that is known, or among those that belong to none. */
function folderOf(form: HTMLFormElement, note: Contribution): string | undefined {
  const target = form.querySelector<HTMLInputElement>('[name=target]')!.value;
  const option = [...form.querySelectorAll<HTMLOptionElement>('datalist option')].find(({value}) => value === target);
  return option?.dataset.notes ?? (needsSession(note) ? undefined : 'docs/notes');
}
