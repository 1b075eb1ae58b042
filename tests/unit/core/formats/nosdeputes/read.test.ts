import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {writeTranscript} from '#core/formats/archive-markdown/write';
import {likeNosDeputes} from '#core/formats/looks';
import {readNosDeputes} from '#core/formats/nosdeputes/read';
import {rulesOf, sitting} from '../../../../support/nosdeputes-sitting';

const bodyOf = (text: string) => {
  const {value, problems} = readNosDeputes(text);
  expect(problems).toEqual([]);
  return writeTranscript(value!.transcript).split('---\n\n')[1]!;
};

describe('a sitting of NosDéputés.fr', () => {
  it('is chapters and turns, with the line of each intervention', () => {
    const text = sitting(
      {intervenant_nom: '', contenu: '<p>Article 1er</p>'},
      {intervenant_fonction: 'présidente', contenu: '<p>La parole est à Intervenant 2.</p><p>Nous l’écoutons.</p>'},
      {intervenant_nom: 'Intervenant 2', soussection: 'Article 2', contenu: '<p>Merci.</p>'},
    );
    const {value, problems} = readNosDeputes(text);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      title: 'réunion du 2 janvier 2012 à 21h30',
      subjects: ['Un projet'],
      date: '2012-01-02',
      time: '21:30',
      place: 'Salle',
      speakers: [
        {label: 'Intervenante 1', slug: 'intervenante-1', functions: ['présidente']},
        {label: 'Intervenant 2', functions: []},
      ],
      transcript: {
        language: 'fr',
        state: 'reviewed',
        source: 'stenography',
        chapters: [
          {title: 'Article 1er', anchor: 'c-article-1er', line: 2, turns: [{label: 'Intervenante 1', line: 3}]},
          {title: 'Article 2', anchor: 'c-article-2', line: 4, turns: [{label: 'Intervenant 2', line: 4}]},
        ],
      },
    });
    expect(writeTranscript(value!.transcript)).toContain(
      '**Intervenante 1**\nLa parole est à Intervenant 2.\n\nNous l’écoutons.\n',
    );
  });

  it('may stand under « seance », as the address of a sitting gives it', () => {
    const list = sitting({contenu: '<p>Un.</p>'}, {contenu: '<p>Deux.</p>', timestamp: 'x'});
    const wrapped = `{"other": [{}], "seance":\n${list}}`;
    expect(likeNosDeputes(wrapped)).toBe(true);
    expect(likeNosDeputes('{"seance": [{"autre": {}}]}')).toBe(false);
    const lines = (text: string) => readNosDeputes(text).problems.map(({line}) => line);
    expect(lines(wrapped)).toEqual(lines(list).map((line) => line + 1));
    expect(bodyOf(`\uFEFF{"seance":${sitting({contenu: '<p>Un.</p>'})}}`)).toBe(
      bodyOf(sitting({contenu: '<p>Un.</p>'})),
    );
  });

  it('follows the order of « timestamp », which is not a time', () => {
    const text = sitting({contenu: '<p>Après.</p>', timestamp: '100'}, {contenu: '<p>Avant.</p>', timestamp: '20'});
    expect(bodyOf(text)).toBe(
      '## Article 1er {#c-article-1er}\n\n**Intervenante 1**\nAvant.\n\n**Intervenante 1**\nAprès.\n',
    );
  });

  it('comes from stenographers, unless a committee told it in fewer words', () => {
    const sourceOf = (type: string) => readNosDeputes(sitting({type})).value?.transcript.source;
    expect([sourceOf('loi'), sourceOf('question'), sourceOf('commission')]).toEqual([
      'stenography',
      'stenography',
      'published-transcript',
    ]);
  });

  it('gives each run of a subsection its own chapter and anchor, and the section’s title to those without', () => {
    const {value} = readNosDeputes(
      sitting(
        {soussection: 'Article 1er'},
        {soussection: ''},
        {soussection: 'Article 1er'},
        {section: '', soussection: null},
      ),
    );
    expect(value!.transcript.chapters.map(({title, anchor}) => [title, anchor])).toEqual([
      ['Article 1er', 'c-article-1er'],
      ['Un projet', 'c-un-projet'],
      ['Article 1er', 'c-article-1er-2'],
      [undefined, undefined],
    ]);
  });

  it('keeps two interventions of one speaker apart, since the site does', () => {
    expect(readNosDeputes(sitting({}, {})).value!.transcript.chapters[0]!.turns).toHaveLength(2);
  });
});

describe('an intervention without a speaker', () => {
  it('is the heading of its chapter when it says its title, written as it writes it', () => {
    const text = sitting(
      {intervenant_nom: '', soussection: 'Article 5 ter a', contenu: '<p>Article 5 ter A</p>'},
      {soussection: 'Article 5 ter a'},
    );
    expect(bodyOf(text)).toBe('## Article 5 ter A {#c-article-5-ter-a}\n\n**Intervenante 1**\nDes mots.\n');
  });

  it('is a turn of the report when it says the title again later, or anything else', () => {
    const text = sitting(
      {},
      {intervenant_nom: null, contenu: '<p>Article 1er</p>'},
      {intervenant_nom: ' ', contenu: '<p>Plusieurs voix. Oh !</p>'},
    );
    expect(bodyOf(text)).toMatch(/\*\*Compte rendu\*\*\nArticle 1er\n\n\*\*Compte rendu\*\*\nPlusieurs voix\. Oh !\n$/);
  });

  it('is a sound of the turn before when it is one of the list, alone', () => {
    const text = sitting({}, {intervenant_nom: '', contenu: '<p>(Rires.)</p>'});
    expect(bodyOf(text)).toMatch(/\*\*Intervenante 1\*\*\nDes mots\.\n\n\[rires\]\n$/);
    expect(bodyOf(sitting({}, {intervenant_nom: '', contenu: '<p>Sourires</p>'}))).toMatch(
      /\*\*Compte rendu\*\*\nSourires\n$/,
    );
  });

  it('is a turn of the report when no turn is before it in its chapter', () => {
    const text = sitting({}, {intervenant_nom: '', soussection: 'Vote', contenu: '<p>Rires</p>'});
    expect(bodyOf(text)).toMatch(/## Vote \{#c-vote\}\n\n\*\*Compte rendu\*\*\nRires\n$/);
  });
});

describe('a file that is no sitting', () => {
  it.each([
    ['', 'not-json', 1],
    ['[{"intervention": {}', 'not-json', 1],
    ['[\n\n{"a": 1,}]', 'not-json', 3],
    ['{}', 'not-a-sitting', 1],
    ['[]', 'not-a-sitting', 1],
    ['null', 'not-a-sitting', 1],
    ['[1]', 'wrong-form', 1],
    ['[null]', 'wrong-form', 1],
    ['[\n[]\n]', 'wrong-form', 2],
    ['[\n{"__proto__": {"intervention": 1}}\n]', 'missing-key', 2],
    ['[{"intervention": null}]', 'wrong-form', 1],
  ])('%j is refused: nosdeputes/%s, line %i', (text, rule, line) => {
    const {value, problems} = readNosDeputes(text);
    expect(value).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({rule: `nosdeputes/${rule}`, line, severity: 'error'}));
  });

  it.each([
    ['missing-key', {contenu: undefined}],
    ['missing-key', {intervenant_nom: undefined}],
    ['wrong-form', {contenu: 12}],
    ['wrong-form', {contenu: null}],
    ['wrong-form', {contenu: ['<p>Des mots.</p>']}],
    ['wrong-form', {timestamp: 10}],
    ['unknown-type', {type: 1}],
    ['hidden-character', {seance_titre: 'réunion\u200B'}],
    ['hidden-character', {seance_lieu: '\u200B'}],
    ['markup', {contenu: '<span>'.repeat(20_000) + 'mots'}],
    ['wrong-form', {intervenant_nom: {toString: 'x'}}],
    ['wrong-form', {timestamp: '1e3'}],
    ['wrong-form', {date: '2012-02-30'}],
    ['unknown-type', {type: 'autre'}],
    ['no-words', {contenu: '<p> </p>'}],
    ['no-words', {contenu: ''}],
    ['markup', {contenu: '<p>mots <script>alert(1)</script></p>'}],
    ['markup', {contenu: '<table><tr><td>mots</td></tr></table>'}],
    ['markup', {contenu: '<p>mots</p><!-- autres -->'}],
    ['markup', {contenu: '<p>mots <b'}],
    ['hidden-character', {contenu: '<p>mots \u200B</p>'}],
    ['hidden-character', {contenu: '<p>mots &#8238;</p>'}],
    ['hidden-character', {intervenant_nom: 'Interve\u200Bnante'}],
    ['several-sittings', {seance_id: '2'}],
    ['several-sittings', {type: 'question'}],
  ])('is refused whole for one intervention: nosdeputes/%s %j', (rule, change) => {
    const {value, problems} = readNosDeputes(sitting({}, change));
    expect(value).toBeUndefined();
    expect(problems.map((each) => [each.rule, each.line])).toEqual([[`nosdeputes/${rule}`, 3]]);
  });

  it('is not refused for what no transcript needs', () => {
    for (const key of ['intervenant_fonction', 'intervenant_slug', 'heure', 'seance_titre', 'seance_lieu'])
      for (const value of [undefined, null, 12, 'x'])
        expect(readNosDeputes(sitting({}, {[key]: value})).problems, `${key}: ${value}`).toEqual([]);
  });

  it('is a problem for each field, whatever stands there, and never a crash nor half an import', () => {
    const aside = ['intervenant_fonction', 'intervenant_slug', 'heure', 'seance_titre', 'seance_lieu'];
    const fields = Object.keys((JSON.parse(sitting({})) as [{intervention: object}])[0].intervention).filter(
      (field) => !aside.includes(field),
    );
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), value), (change) => {
        const {value: read, problems} = readNosDeputes(sitting({}, change));
        expect(read === undefined).toBe(problems.length > 0);
        const wrong = Object.entries(change).filter(([, each]) => each !== null && typeof each !== 'string');
        for (const [field] of wrong)
          expect(problems.map(({message}) => message).join()).toContain(`\u00A0${field}\u00A0`);
      }),
    );
  });

  it('is a problem, not a crash, when it is nested without end', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const text of [deep, `[${deep}]`, `[{"intervention":{"contenu":${deep}}}]`]) {
      const {value, problems} = readNosDeputes(text);
      expect([value, problems.length > 0]).toEqual([undefined, true]);
    }
  });

  it('is read with a byte order mark before it, and the lines of its problems are the same', () => {
    expect(readNosDeputes(`\uFEFF${sitting({})}`).problems).toEqual([]);
    expect(readNosDeputes(`\uFEFF${sitting({}, {type: 'x'})}`)).toEqual(readNosDeputes(sitting({}, {type: 'x'})));
    expect(readNosDeputes('\uFEFF').problems).toMatchObject([{rule: 'nosdeputes/not-json', line: 1}]);
  });

  it('is told all its problems, in the order of lines', () => {
    const text = sitting({contenu: undefined, type: 'x'}, {}, {contenu: '<p><svg></svg></p>'}, {seance_id: '2'});
    expect(rulesOf(text)).toEqual(['missing-key', 'unknown-type', 'markup', 'several-sittings']);
  });

  it('leaves aside the keys that it does not know, and lets none reach the prototype', () => {
    const text = sitting({}).replace(
      '"contenu"',
      '"__proto__": {"pollution": 1}, "constructor": 1, "neuf": 1, "contenu"',
    );
    expect(readNosDeputes(text).problems).toEqual([]);
    expect(({} as {pollution?: number}).pollution).toBeUndefined();
  });
});
