import {describe, expect, it} from 'vitest';
import {toPublished} from '#core/consent/filter';
import {spokenByPerson, spokenHtml} from '#core/view/spoken-turns';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {history, turn} from '../../../support/transcript-page';

const {archive} = checkFiles(await validFiles());
const session = archive.sessions[0]!;
const spokenWith = (turns: readonly ReturnType<typeof turn>[], codes: readonly string[]) =>
  spokenByPerson(
    toPublished(
      {
        ...archive,
        register: {...archive.register, turns: codes.map((code) => history(code, {session: session.id}))},
        transcripts: [
          {
            session: archive.transcripts[0]!.session,
            file: 'docs/seances/1-premiere-rencontre/transcription.md',
            transcript: {language: 'fr', state: 'reviewed', source: 'recording', chapters: [{turns, line: 1}]},
          },
        ],
      },
      'shown',
    ),
  );

describe('what a person said', () => {
  const spoken = spokenWith(
    [
      turn('aaaaa', 'Intervenante 1', 'Un <mot>.', 65_000),
      turn('bbbbb', 'Modération', 'La parole est à vous.'),
      turn('ccccc', 'Intervenante 1', 'Pas encore promis.'),
      turn(undefined, 'Intervenante 1', 'Un brouillon.'),
    ],
    ['aaaaa', 'bbbbb'],
  );

  it('is a list of promised turns, each with its time and a link into its transcript', () => {
    expect([...spoken.keys()]).toEqual(['intervenante-1']);
    expect(spokenHtml(spoken.get('intervenante-1')!, '/archive/')).toBe(
      '<h3><a href="/archive/seances/premiere-rencontre/">Première rencontre</a></h3><p class="count">1\u00A0tour de parole</p><ol class="spoken"><li><small>1\u00A0min\u00A005\u00A0s</small> <a href="/archive/seances/premiere-rencontre/transcription/#t-aaaaa">Un &lt;mot&gt;.</a></li></ol>',
    );
  });

  it('is folded when it is long', () => {
    const codes = ['aaaaa', 'bbbbb', 'ccccc', 'ddddd', 'eeeee', 'fffff'];
    const many = spokenWith(
      codes.map((code) => turn(code, 'Intervenante 1', 'x')),
      codes,
    );
    expect(spokenHtml(many.get('intervenante-1')!, '/')).toContain(
      '<details><summary>6\u00A0tours de parole</summary>',
    );
  });
});
