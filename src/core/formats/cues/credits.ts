import {writeTime} from '#core/formats/archive-markdown/time';
import {fold} from '#core/text/fold';
import type {Cue, CueFile} from './cue';

/*
 * What sites that make captions sign them with. Machines that learnt from such captions write these lines too, where they
 * hear nothing. Compared without case, accents and marks.
 */
const CREDITS = [
  /^sous titr(?:es|age) (?:(?:realises?|faits?|fait|proposes?) )?(?:par[ae]? )?(?:la communaute )?(?:d )?amara org$/,
  /^subtitles by the amara org community$/,
  /^sous titrage (?:societe )?radio canada$/,
  /^sous titrage st 501$/,
];
/** Times told; the others are counted. */
const SHOWN = 5;

/**
 * The cues of a file without those that are nothing but such a line, and a sentence that tells them. A file of ours, whose cues bear codes, keeps
 * all of its words; so does one that would have no others.
 */
export function withoutCredits(file: CueFile): CueFile {
  if (file.cues.some(({code}) => code !== undefined)) return file;
  const credits = new Set(file.cues.filter(({text}) => isCredit(text)));
  if (credits.size === 0 || credits.size === file.cues.length) return file;
  const cues = file.cues.filter((cue) => !credits.has(cue));
  return {...file, cues, notes: [...(file.notes ?? []), tell([...credits])]};
}

function isCredit(text: string): boolean {
  if (text.length > 80) return false;
  const said = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return CREDITS.some((credit) => credit.test(said));
}

function tell(credits: readonly Cue[]): string {
  const text = credits[0]!.text.replace(/\s+/g, ' ').trim();
  const shown = credits.slice(0, SHOWN).map(({start}) => writeTime(start));
  const rest = credits.length - SHOWN;
  const places =
    rest > 0
      ? `${shown.join(', ')} et ${rest} autre${rest > 1 ? 's' : ''} fois`
      : shown.join(', ').replace(/, (?=[^,]*$)/, ' et ');
  return `La mention «\u00A0${text}\u00A0», à ${places}, a été laissée de côté\u00A0: c’est la signature d’un site de sous-titres, que des machines écrivent quand elles n’entendent rien. Si quelqu’un l’a dite, ajoutez-la à la transcription.`;
}
