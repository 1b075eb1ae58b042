import type {Person} from '#core/archive/archive';
import type {TermForms, TermMatch} from '#core/text/match-terms';
import {fold} from '#core/text/fold';

/** A way to write a name, and when a text that holds it really says it. */
export interface NameForm extends TermForms {
  readonly person: string;
  readonly isSaid: (text: string, match: Pick<TermMatch, 'start' | 'end'>) => boolean;
}

const CAPITALISED = /(?<!\p{L})\p{Lu}/gu;
const ARTICLE = /^(?:(?:le|la|les)\s+|l['’])/i;

/** What comes before a surname on its own: a civility, or the initial of a first name; then perhaps a particle. */
const BEFORE_SURNAME =
  /(?<!\p{L})(?:(?<civility>MM?\.|Mmes?|Mlles?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Mm]essieurs|[Mm]esdames|Dr|Pr|Me|[Dd]octeure?|[Mm]aître)|(?<initial>\p{Lu})\.(?:-?\p{Lu}\.)?)\s+(?:(?:de|du|des|de la|le|la)\s+|d['’])?$/u;

/**
 * The names of people and collectives as texts say them: the whole name, a collective without its article (« du Mouton
 * Numérique »), and the surname of a person after a civility or an initial (« M. Raison », « C. Deville »), if nobody
 * else of the archive bears it.
 */
export function nameForms(people: readonly Pick<Person, 'id' | 'kind' | 'name' | 'sort'>[]): NameForm[] {
  const bearers = new Map<string, number>();
  for (const person of people) {
    const surname = surnameOf(person);
    if (surname) bearers.set(fold(surname), (bearers.get(fold(surname)) ?? 0) + 1);
  }
  return people.flatMap((person): NameForm[] => {
    const whole = person.kind === 'collective' ? person.name.value.replace(ARTICLE, '') : person.name.value;
    const surname = surnameOf(person);
    const {id} = person;
    return [
      {id: `name ${id}`, person: id, forms: [whole], isSaid: (text, match) => isName(text, match, whole)},
      ...(surname && bearers.get(fold(surname)) === 1
        ? [
            {
              id: `surname ${id}`,
              person: id,
              forms: [surname],
              isSaid: (text: string, {start}: Pick<TermMatch, 'start'>) => isCalled(text, start, person.name.value),
            },
          ]
        : []),
    ];
  });
}

/** « Deville, Clara »: what stands before the comma. */
function surnameOf({kind, sort}: Pick<Person, 'kind' | 'sort'>): string | undefined {
  return kind === 'person' && sort.includes(', ') ? sort.slice(0, sort.indexOf(', ')) : undefined;
}

/**
 * A name bears its capitals: « changer de cap » is no collective. One that bears a single capital, on the first of
 * several words, is told from the beginning of a sentence: « Nos services publics ferment » says nothing of a collective.
 */
function isName(text: string, {start, end}: Pick<TermMatch, 'start' | 'end'>, name: string): boolean {
  const capitals = name.match(CAPITALISED)?.length ?? 0;
  const said = text.slice(start, end);
  if ((said.match(CAPITALISED)?.length ?? 0) < capitals) return false;
  return capitals > 1 || !/\s/.test(name) || !opensSentence(text, start) || /^\s?[»”"]/.test(text.slice(end, end + 2));
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…:«“"–—\n])\s*(?:l['’]|les?\s|la\s)?$/i.test(text.slice(Math.max(0, start - 12), start));
}

function isCalled(text: string, start: number, name: string): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  const found = BEFORE_SURNAME.exec(text.slice(Math.max(0, start - 30), start))?.groups;
  return found !== undefined && (found['civility'] !== undefined || fold(found['initial']!) === fold(name.charAt(0)));
}
