import {fold} from '#core/text/fold';
import {languageName, RESOURCE_TYPE} from '#core/model/words';
import {KEPT_LIST, WHOLE_LIST} from '#core/view/record-words';
import {readResourceLine} from '#core/view/resource-line';
import {element} from './element';
import {writeHistory} from './write-history';

const UNDATED = 'sans-date';

/** What is known of a line of the list, read from it once. */
interface Line {
  readonly item: HTMLLIElement;
  readonly folded: string;
  readonly themes: readonly string[];
  readonly language: string;
  readonly type: string | undefined;
  readonly year: string;
}

/** Filters of a list of resources: built here, for readers who have scripts; the list itself stands without them. */
class ResourceFilter extends HTMLElement {
  private lines: Line[] = [];
  private form!: HTMLFormElement;
  private count!: HTMLElement;

  connectedCallback(): void {
    if (this.form) return;
    const order = Object.keys(this.themes());
    this.lines = [...this.querySelectorAll<HTMLLIElement>('.resources > li')].map((item) => readLine(item, order));
    this.form = this.makeForm();
    this.count = element('p', 'verdict');
    this.count.setAttribute('role', 'status');
    this.querySelector('.resources')?.before(this.form, this.count);
    this.querySelector('.record-links')?.addEventListener('click', (event) => this.take(event));
    this.form.addEventListener('input', () => this.apply({remember: true}));
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('reset', () => setTimeout(() => this.apply({remember: true})));
    addEventListener('popstate', () => this.fromAddress());
    this.fromAddress();
  }

  private makeForm(): HTMLFormElement {
    const themes = this.themes();
    const values = (of: (line: Line) => string | undefined) => [
      ...new Set(this.lines.map(of).filter((value) => value !== undefined)),
    ];
    const types = values(({type}) => type).map((id): [string, string] => [
      id,
      RESOURCE_TYPE[id as keyof typeof RESOURCE_TYPE] ?? id,
    ]);
    const languages = values(({language}) => language).map((id): [string, string] => [id, languageName(id)]);
    const years = values(({year}) => year)
      .sort()
      .reverse()
      .map((year): [string, string] => [year, year === UNDATED ? 'sans date' : year]);
    const inOrder = (entries: [string, string][]) => entries.sort(([, a], [, b]) => a.localeCompare(b, 'fr'));
    const form = document.createElement('form');
    form.className = 'filters';
    form.setAttribute('role', 'search');
    form.setAttribute('aria-label', 'Filtrer les ressources');
    const field = document.createElement('input');
    field.type = 'search';
    field.name = 'texte';
    field.autocomplete = 'off';
    const reset = element('button', 'button', 'Tout montrer');
    reset.setAttribute('type', 'reset');
    form.append(
      labelled('Titre, nom', field),
      labelled('Thème', choice('theme', 'tous', Object.entries(themes))),
      labelled('Genre', choice('genre', 'tous', inOrder(types))),
      labelled('Langue', choice('langue', 'toutes', inOrder(languages))),
      labelled('Année', choice('annee', 'toutes', years)),
      reset,
    );
    return form;
  }

  /** Id of a theme → its name, in the order of their ranks: that of the links to their pages, above the list. */
  private themes(): Record<string, string> {
    const links = document.querySelectorAll<HTMLAnchorElement>('.shelves a');
    return Object.fromEntries(Array.from(links, ({pathname, text}) => [pathname.split('/').at(-2)!, text]));
  }

  private fromAddress(): void {
    const params = new URLSearchParams(location.search);
    for (const field of this.form.elements) {
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = params.get(field.name) ?? '';
      // A value that no option has leaves a select empty: show the first one instead of nothing.
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.selectedIndex = 0;
    }
    this.apply({remember: false});
  }

  private apply({remember}: {remember: boolean}): void {
    const wanted = Object.fromEntries(
      [...new FormData(this.form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]),
    );
    const words = fold(wanted.texte ?? '')
      .split(/\s+/)
      .filter(Boolean);
    let shown = 0;
    for (const {item, folded, themes, language, type, year} of this.lines) {
      const keep =
        (!wanted.theme || themes.includes(wanted.theme)) &&
        (!wanted.genre || type === wanted.genre) &&
        (!wanted.langue || language === wanted.langue) &&
        (!wanted.annee || year === wanted.annee) &&
        words.every((word) => folded.includes(word));
      item.hidden = !keep;
      if (keep) shown++;
    }
    this.count.textContent =
      shown === 0
        ? 'Aucune ressource ne répond à tous ces choix à la fois\u00A0: élargissez-en un.'
        : `${shown} ${shown > 1 ? 'ressources' : 'ressource'} sur ${this.lines.length}.`;
    const records = this.querySelector<HTMLElement>('.record-links');
    if (records) records.hidden = shown === 0;
    const label = this.querySelector('.record-links > span');
    if (label) label.textContent = this.isWhole() ? WHOLE_LIST : KEPT_LIST;
    if (!remember) return;
    const query = new URLSearchParams(wanted).toString();
    writeHistory('replace', query ? `?${query}` : location.pathname);
  }

  private isWhole(): boolean {
    return this.lines.every(({item}) => !item.hidden);
  }

  /** A filtered list is taken away as it is seen; the whole one is the file that the link names. */
  private take(event: Event): void {
    const link = (event.target as Element).closest('a');
    if (!link || this.isWhole()) return;
    event.preventDefault();
    const shown = this.lines.filter(({item}) => !item.hidden);
    const ids = new Set(shown.map(({item}) => item.querySelector('a')?.href.split('/').at(-2) ?? ''));
    void import('./list-records')
      .then(({takeRecords}) => takeRecords(link, ids))
      .catch(() => {
        this.count.textContent = 'La liste n’a pas pu être préparée\u00A0: vérifiez votre connexion, puis réessayez.';
      });
  }
}

function readLine(item: HTMLLIElement, themes: readonly string[]): Line {
  const said = readResourceLine(item.querySelector('p')?.textContent ?? '');
  return {
    item,
    folded: fold(item.textContent ?? ''),
    themes: (item.dataset.themes ?? '').split(' ').flatMap((rank) => themes[Number(rank)] ?? []),
    language: item.querySelector('a')?.lang || 'fr',
    type: said?.type,
    year: said?.year ?? UNDATED,
  };
}

function labelled(words: string, control: HTMLElement): HTMLElement {
  return element('label', '', element('span', '', words), control);
}

function choice(name: string, all: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  const select = document.createElement('select');
  select.name = name;
  select.add(new Option(all, ''));
  for (const [value, words] of options) select.add(new Option(words, value));
  return select;
}

export const define = () => customElements.define('archive-filter', ResourceFilter);
