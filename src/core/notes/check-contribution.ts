import {
  NOTE_FIELD_NAMES,
  NOTE_FIELDS,
  NOTE_KINDS,
  type Contribution,
  type NoteField,
  type NoteFieldName,
  type NoteKind,
} from '#core/model/note';
import {checkText} from '#core/notes/check-text';
import {inField, type NoteProblem} from '#core/notes/problem';
import {readTarget} from '#core/notes/target';
import {capital, WRONG_DAY, wrongValue} from '#core/notes/wrong-value';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {nearest} from '#core/text/nearest';

export interface CheckedContribution {
  /** Absent when anything is wrong. */
  readonly value: Contribution | undefined;
  readonly problems: readonly NoteProblem[];
}

/** More unknown fields than these are not named: whoever sends fifty thousand knows why they are refused. */
const MOST_UNKNOWN = 10;

/** What a value needs one of to be there: joiners and accents with nothing to stand on show nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * The one judge of contributions, wherever they come from: the fields of a form, a JSON that was sent, the front matter
 * of a file. `draft` holds strings under the names of `NOTE_FIELDS`; one that shows nothing is an absent one. All problems
 * come back, in the order of the fields. `latest`: the last day that a text may bear, where someone knows what day it is.
 */
export function checkContribution(draft: unknown, latest = '9999-12-31'): CheckedContribution {
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) {
    const message = 'Cet envoi n’est pas lisible\u00A0: repartez du formulaire ou du fichier modèle.';
    return {value: undefined, problems: [{rule: 'record/wrong-kind', line: 1, message}]};
  }
  const given = new Map(Object.entries(draft));
  const problems = unknownFields([...given.keys()]);
  const values = new Map<NoteFieldName, string>();
  for (const field of NOTE_FIELD_NAMES) {
    const value = given.get(field);
    if (typeof value === 'string') values.set(field, VISIBLE.test(value) ? (TIDY[field] ?? tidyLine)(value) : '');
    else if (value !== undefined && value !== null) problems.push(notText(field));
  }
  const kind = NOTE_KINDS.find((each) => each === values.get('kind'));
  const wrongKind = new Set(problems.map(({field}) => field));
  for (const field of NOTE_FIELD_NAMES) {
    if (!wrongKind.has(field)) problems.push(...checkField(field, values.get(field) ?? '', kind));
  }
  const told = new Set(problems.map(({field}) => field));
  if (!told.has('date') && (values.get('date') ?? '') > latest)
    problems.push({rule: 'note/future-day', field: 'date', line: 1, message: WRONG_DAY});
  if (kind) problems.push(...checkTogether(values, kind, told));
  return {value: problems.length === 0 ? toContribution(values, kind!) : undefined, problems};
}

const TIDY: Partial<Record<NoteFieldName, (value: string) => string>> = {text: tidyText, receipt: tidyReceipt};

function tidyLine(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Line ends as the archive writes them, without the blank lines around. */
function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** A receipt as it was given, from one copied by hand: spaces, capitals, and letters that the alphabet (core/anchors/code.ts) reads as others. */
function tidyReceipt(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[\s\-\u2010-\u2014.]/g, '')
    .replace(/[ilou]/g, (letter) => ({o: '0', u: 'v'})[letter] ?? '1');
  return plain.length === 20 ? plain.replace(/.{4}(?=.)/g, '$&-') : tidyLine(text);
}

function unknownFields(names: readonly string[]): NoteProblem[] {
  const unknown = names.filter((name) => !(NOTE_FIELD_NAMES as readonly string[]).includes(name));
  return unknown.slice(0, MOST_UNKNOWN).map(unknownField);
}

/** A field that the contract does not have, told by its name. */
export function unknownField(name: string): NoteProblem {
  const meant = nearest(name.slice(0, 40), NOTE_FIELD_NAMES);
  const advice = meant && meant !== name ? `vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F?` : 'retirez cette ligne.';
  const isHidden = checkHiddenCharacters(name).length > 0;
  const told = isHidden ? 'écrite avec un caractère invisible' : `«\u00A0${name.slice(0, 40)}\u00A0»`;
  return {rule: 'record/unknown-key', field: name, line: 1, message: `La clé ${told} n’existe pas\u00A0: ${advice}`};
}

function notText(field: NoteFieldName): NoteProblem {
  const message = `${capital(NOTE_FIELDS[field].label)}\u00A0: il faut ici un texte.`;
  return {rule: 'record/wrong-kind', field, line: 1, message};
}

function checkField(field: NoteFieldName, value: string, kind: NoteKind | undefined): NoteProblem[] {
  const {label, advice, required, optional}: NoteField = NOTE_FIELDS[field];
  const at = (rule: string, message: string): NoteProblem[] => [{rule, field, line: 1, message}];
  // What a kind may have is not known before the kind is: what every kind must have is asked for all the same.
  const isRequired = kind ? required.includes(kind) : required.length > 1;
  const isAllowed = !kind || required.includes(kind) || optional.includes(kind);
  if (value === '') return isRequired ? at('record/missing', `Il manque ${label}\u00A0: ${advice}.`) : [];
  if (!isAllowed) {
    return at(
      'note/not-for-this-kind',
      `${capital(label)} ne va pas avec ce genre de texte\u00A0: n’écrivez rien ici.`,
    );
  }
  if (field === 'text') return checkText(value, kind);
  const hidden = checkHiddenCharacters(value);
  if (hidden.length > 0) return inField(field, hidden.slice(0, 1));
  const wrong = wrongValue(field, value);
  return wrong ? at(wrong.rule, wrong.message) : [];
}

/** What is wrong between fields, those that are wrong by themselves (`told`) excepted. */
function checkTogether(
  values: ReadonlyMap<NoteFieldName, string>,
  kind: NoteKind,
  told: ReadonlySet<string | undefined>,
): NoteProblem[] {
  const has = (field: NoteFieldName) => (values.get(field) ?? '') !== '';
  const problems: NoteProblem[] = [];
  const wrong = (rule: string, field: NoteFieldName, message: string) => problems.push({rule, field, line: 1, message});
  const shown = values.get('shown') ?? 'none';
  if (!told.has('shown') && (shown === 'none') === has('author')) {
    wrong(
      'note/signature',
      'author',
      shown === 'none'
        ? 'Vous avez choisi de ne rien montrer de vous\u00A0: retirez la signature.'
        : 'Il manque la signature\u00A0: écrivez le nom ou le pseudonyme à montrer, ou choisissez de ne rien montrer.',
    );
  }
  if (kind === 'correction' && readTarget(values.get('target') ?? '')?.what !== 'turn') {
    wrong(
      'note/wrong-target',
      'target',
      'Une correction porte sur un tour de parole\u00A0: écrivez turn/ et son code.',
    );
  }
  if (kind === 'withdrawal' && !has('target') && !has('receipt')) {
    wrong(
      'note/nothing-to-withdraw',
      'receipt',
      'On ne sait pas quoi retirer\u00A0: donnez le numéro de reçu, ou dites de quelle page il s’agit.',
    );
  }
  return problems.filter(({field}) => !told.has(field));
}

/** Fields → a contribution, without judging them. */
export function toContribution(values: ReadonlyMap<NoteFieldName, string>, kind: NoteKind): Contribution {
  const {
    title = '',
    text = '',
    target,
    shown,
    date,
    ...rest
  } = Object.fromEntries([...values].filter(([, value]) => value !== '')) as Record<NoteFieldName, string>;
  const known = rest as Partial<
    Pick<Contribution, 'author' | 'licence' | 'statement' | 'against' | 'address' | 'receipt'>
  >;
  return {
    ...known,
    kind,
    title,
    text,
    ...(target === undefined ? {} : {target: readTarget(target)}),
    shown: (shown ?? 'none') as Contribution['shown'],
    date,
  };
}
