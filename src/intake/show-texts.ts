import {NOTE_KIND} from '#core/model/words';
import {findPersonalData, placeOf} from '#core/notes/personal-data';
import {writeTarget} from '#core/notes/target';
import {count} from '../plugins/archive/report';
import {compared} from './compare-correction';
import {waiting, type Desk} from './desk';
import {lacksToday, type Entry, type Quarantine} from './entry';
import {formerly} from './formerly';
import type {Decision} from './journal';
import {askedBack, meantBy} from './withdrawals';

/** A line for each text that waits, and how many they are. */
export async function list(desk: Pick<Desk, 'spool' | 'journal'>): Promise<string> {
  const [entries, asked] = [await waiting(desk), await askedBack(desk)];
  const lines = entries.map((entry) => listed(entry, asked.has(entry.id)));
  return [...lines, lines.length === 0 ? 'Aucun texte n’attend.' : `${count(lines.length, 'texte')}.`].join('\n');
}

function listed(entry: Entry, isAskedBack: boolean): string {
  const {id, day, note, quarantine} = entry;
  const flags = [
    ...(isAskedBack ? ['retrait demandé'] : []),
    ...(quarantine.length > 0 ? ['à part'] : []),
    ...(lacksToday(entry).length > 0 ? ['reçu sous d’autres règles'] : []),
    ...(findPersonalData(note).length > 0 ? ['données personnelles\u202F?'] : []),
  ];
  return `${id}  ${day}  ${NOTE_KIND[note.kind]}${note.title && `  «\u00A0${note.title}\u00A0»`}${flags.length > 0 ? `  [${flags.join(', ')}]` : ''}`;
}

const WHY_ASIDE: Record<Quarantine, string> = {
  honeypot: 'un champ que l’on ne voit pas est rempli',
  'without-script': 'envoyé sans script',
};

/** What comes before the cautions, which refuse nothing. */
export const TO_LOOK_AT = 'À regarder de près\u00A0:';

/** All that a moderator needs to decide. */
export async function shown(desk: Desk, entry: Entry): Promise<string> {
  const {id, day, note, quarantine} = entry;
  const {spool, journal} = desk;
  const receipt = note.receipt;
  const meant = await meantBy(spool, entry);
  const {decisions} = await journal.read();
  const decidedOn = (which: string | undefined) => outcome(decisions.find((each) => each.id === which));
  const lines = [
    ['Numéro', id],
    ['Reçu le', day],
    ['Genre', NOTE_KIND[note.kind]],
    ['Titre', note.title || undefined],
    ['Signature', note.author ?? 'rien n’est montré'],
    ['Parle de', note.target && writeTarget(note.target)],
    ['Adresse', note.address],
    ['A accepté', formerly(note)],
    ['Demande le retrait de', receipt && (meant ? `${meant.id} («\u00A0${meant.note.title}\u00A0»)` : 'reçu inconnu')],
    ['Décision sur ce texte', decidedOn(meant?.id)],
    ['Son retrait est demandé par', (await askedBack(desk)).get(id)?.id],
    ['Mis à part', quarantine.map((why) => WHY_ASIDE[why]).join(', ') || undefined],
    ['Décision', decidedOn(id)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}\u00A0: ${value}`]));
  const cautions = findPersonalData(note).map((each) => `- ${placeOf(each)}\u00A0: ${each.message}`);
  const lacks = lacksToday(entry).map(({message}) => `- ${message}`);
  const difference = note.kind === 'correction' ? ['', await compared(desk.siteDir, note)] : [];
  return [
    ...lines,
    ...(lacks.length > 0 ? ['Reçu sous d’autres règles. Celles d’aujourd’hui disent\u00A0:', ...lacks] : []),
    ...(cautions.length > 0 ? [TO_LOOK_AT, ...cautions] : []),
    ...difference,
    '',
    note.text,
  ].join('\n');
}

function outcome(decided: Decision | undefined): string | undefined {
  if (decided?.decision === 'refused') return `refusé (${decided.reason})`;
  return decided && `accepté${decided.where ? ` (${decided.where})` : ''}`;
}
