import {frenchNumber} from '#core/text/french-number';
import type {Choice, Chosen, Hits} from '#search/protocol';
import {element} from './element';
import {countChosen, isDate, NAMES, type Named} from './search-address';

const LEGENDS: Readonly<Record<Named, string>> = {
  kind: 'Genre',
  person: 'Qui parle',
  session: 'Séance',
  theme: 'Thème',
  state: 'État de la transcription',
};
const FACETS = Object.keys(LEGENDS) as Named[];
/** Values of a filter that are seen at once; the others unfold. */
const SEEN = 6;

/** The filters of the search page: boxes to tick, each with how many answers it would leave. */
export class SearchFilters {
  readonly panel = document.createElement('details');
  private readonly summary = element('summary', '');
  private readonly form = document.createElement('form');
  private readonly groups = new Map<Named, HTMLElement>();
  private readonly dates = {from: makeDate('de', 'Du'), to: makeDate('a', 'Au')};
  private readonly unfolded = new Set<Named>();

  /** `choose` is told what the reader keeps from now on, and whether it is a date that is being typed. */
  constructor(choose: (chosen: Chosen, typed: 'dates' | undefined) => void) {
    this.panel.className = 'search-filters';
    this.panel.open = matchMedia('(width >= 62rem)').matches;
    this.form.setAttribute('aria-label', 'Filtres');
    for (const facet of FACETS) {
      const group = element('fieldset', '');
      this.groups.set(facet, group);
      this.form.append(group);
    }
    this.form.append(element('fieldset', '', element('legend', '', 'Date'), this.dates.from, this.dates.to));
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('change', ({target}) => {
      const {type} = target as HTMLInputElement;
      if (type !== 'date') choose(this.chosen(), undefined);
      else if (!isUnfinished(target as HTMLInputElement)) choose(this.chosen(), 'dates');
    });
    this.panel.append(this.summary, this.form);
    this.panel.hidden = true;
  }

  /** Shows what may be chosen among the answers; the focus stays where it was. */
  show(choices: Hits['choices'], chosen: Chosen): void {
    const count = countChosen(chosen);
    this.summary.textContent = count > 0 ? `Filtrer (${count})` : 'Filtrer';
    const active = document.activeElement;
    const focused = active instanceof HTMLInputElement && this.form.contains(active) ? active : undefined;
    for (const facet of FACETS) this.showGroup(facet, choices[facet], chosen[facet] ?? []);
    showDate(inputOf(this.dates.from), fullDate(chosen.from, '-01-01'));
    showDate(inputOf(this.dates.to), fullDate(chosen.to, '-12-31'));
    // Answers that are all alike have nothing to be told apart by.
    this.panel.hidden = count === 0 && [...this.groups.values()].every(({hidden}) => hidden);
    if (focused && !focused.isConnected) {
      const same = [...this.form.elements].find(
        (field) => field instanceof HTMLInputElement && field.name === focused.name && field.value === focused.value,
      );
      (same as HTMLElement | undefined)?.focus({preventScroll: true});
    }
  }

  private showGroup(facet: Named, choices: readonly Choice[], chosen: readonly string[]): void {
    const group = this.groups.get(facet)!;
    const known = new Set(choices.map(({id}) => id));
    // An address may ask for what is not there (any more): it can be taken away.
    const all = [...choices, ...chosen.filter((id) => !known.has(id)).map((id) => ({id, name: id, count: 0}))];
    const isOn = ({id}: Choice) => chosen.includes(id);
    const first = [...all.filter(isOn), ...all.filter((choice) => !isOn(choice))];
    const lines = first.map((choice) => makeBox(NAMES[facet], choice, isOn(choice)));
    const seen = lines.length <= SEEN + 1 ? lines.length : Math.max(SEEN, chosen.length);
    group.replaceChildren(element('legend', '', LEGENDS[facet]), ...lines.slice(0, seen));
    group.hidden = all.length < 2 && chosen.length === 0;
    if (lines.length === seen) return;
    const more = document.createElement('details');
    more.open = this.unfolded.has(facet);
    more.addEventListener('toggle', () => {
      if (more.open) this.unfolded.add(facet);
      else if (more.isConnected) this.unfolded.delete(facet);
    });
    more.append(
      element('summary', '', lines.length === seen + 1 ? 'Un autre' : `Les ${lines.length - seen} autres`),
      ...lines.slice(seen),
    );
    group.append(more);
  }

  private chosen(): Chosen {
    const data = new FormData(this.form);
    const lists = FACETS.map((facet) => [facet, data.getAll(NAMES[facet]).map(String)] as const);
    const [from, to] = [this.dates.from, this.dates.to]
      .map(inputOf)
      .map((field) => (isUnfinished(field) ? '' : field.value));
    return {
      ...Object.fromEntries(lists.filter(([, ids]) => ids.length > 0)),
      ...(from ? {from} : {}),
      ...(to ? {to} : {}),
    };
  }
}

function makeBox(name: string, {id, name: words, count}: Choice, isOn: boolean): HTMLElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = name;
  box.value = id;
  box.checked = isOn;
  const number = element('span', 'count', frenchNumber(count));
  return element('label', '', box, element('span', '', words, ' ', number));
}

function makeDate(name: string, words: string): HTMLElement {
  const field = document.createElement('input');
  field.type = 'date';
  field.name = name;
  return element('label', 'search-date', element('span', '', words), field);
}

function inputOf(label: HTMLElement): HTMLInputElement {
  return label.querySelector('input')!;
}

/** A date of which some figures are still to come: browsers tell of each (year 2, 20, 202, 2022). */
function isUnfinished({value, validity}: HTMLInputElement): boolean {
  return validity.badInput || (value !== '' && !isDate(value));
}

/** Never over what is being typed, nor over itself: the field would forget which figures came. */
function showDate(field: HTMLInputElement, value: string): void {
  const isTyping = field === document.activeElement && isUnfinished(field);
  if (field.value !== value && !isTyping) field.value = value;
}

/** A year or a month as the day that a field of dates can show: its first, or its last. */
function fullDate(date: string | undefined, ending: '-01-01' | '-12-31'): string {
  if (!date) return '';
  if (date.length === 4) return date + ending;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number);
  return ending === '-01-01' ? `${date}-01` : `${date}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}`;
}
