import {expect, it} from 'vitest';
import {formatNamed} from '#core/formats/recognise';

const read = (id: string, text: string) => formatNamed(id)!.read(text, ['Intervenante 1']).value!;
const turnsOf = ({chapters}: ReturnType<typeof read>) =>
  chapters.flatMap(({turns}) =>
    turns.map(({paragraphs}) =>
      paragraphs
        .flat()
        .map((piece) => ('text' in piece ? piece.text : piece.kind))
        .join(''),
    ),
  );
const NOTE =
  'La mention «\u00A0Sous-titres réalisés par la communauté d’Amara.org\u00A0», à 00:00:02, a été laissée de côté\u00A0: c’est la signature d’un site de sous-titres, que des machines écrivent quand elles n’entendent rien. Si quelqu’un l’a dite, ajoutez-la à la transcription.';

it.each([
  [
    'srt',
    '1\n00:00:00,000 --> 00:00:01,000\nIntervenante 1 : Oui.\n\n2\n00:00:02,000 --> 00:00:03,000\nSous-titres réalisés par la communauté d’Amara.org\n',
  ],
  [
    'webvtt',
    'WEBVTT\n\n00:00.000 --> 00:01.000\nOui.\n\n00:02.000 --> 00:03.000\nSous-titres réalisés par la communauté d’Amara.org\n',
  ],
  [
    'whisper',
    '{"segments": [{"start": 0, "text": "Oui."}, {"start": 2, "text": " Sous-titres réalisés par la communauté d’Amara.org"}]}',
  ],
])('the line that a site signs captions with is nobody’s words, and told: %s', (id, text) => {
  const imported = read(id, text);
  expect(turnsOf(imported)).toEqual(['Oui.']);
  expect(imported.notes).toEqual([NOTE]);
});

it.each([
  "Sous-titres réalisés para la communauté d'Amara.org",
  'Sous-titrage Société Radio-Canada',
  'Subtitles by the Amara.org community',
  "Sous-titrage ST' 501",
])('whatever it is: %s', (credit) => {
  const imported = read(
    'whisper',
    JSON.stringify({
      segments: [
        {start: 0, text: 'Oui.'},
        {start: 2, text: credit},
        {start: 4, text: credit},
      ],
    }),
  );
  expect(turnsOf(imported)).toEqual(['Oui.']);
  expect(imported.notes).toEqual([expect.stringContaining('à 00:00:02 et 00:00:04, a été laissée de côté')]);
});

it('stays where it is among words, or in a file of ours', () => {
  const segments = (text: string) => JSON.stringify({segments: [{start: 0, text}]});
  expect(turnsOf(read('whisper', segments('Les sous-titres d’Amara.org, réalisés par nous')))).toHaveLength(1);
  const ours = 'WEBVTT\n\nt-7f3k2\n00:00.000 --> 00:01.000\n<v Intervenante 1>Sous-titrage Société Radio-Canada\n';
  expect(turnsOf(read('webvtt', ours))).toEqual(['Sous-titrage Société Radio-Canada']);
  expect(read('whisper', segments('Sous-titrage Société Radio-Canada')).chapters).not.toEqual([]);
});
