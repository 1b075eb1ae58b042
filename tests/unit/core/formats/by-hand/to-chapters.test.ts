import {describe, expect, it} from 'vitest';
import {readPlainText} from '#core/formats/plain-text/read';
import {writtenOf} from '../../../../support/format-fixtures';

const read = (text: string) => readPlainText(text, ['Intervenante 1', 'Intervenant 2']);
const written = (text: string) => writtenOf(read(text));

describe('a line that opens a turn', () => {
  it.each([
    ['Intervenante 1 : oui', '**Intervenante 1**\noui'],
    ['Intervenante 1: oui', '**Intervenante 1**\noui'],
    ['INTERVENANTE 1\u00A0: oui', '**Intervenante 1**\noui'],
    ['intervenante  1\toui', '**Intervenante 1**\noui'],
    ['Intervenante 1. – oui', '**Intervenante 1**\noui'],
    ['Intervenante 1 - oui : non', '**Intervenante 1**\noui : non'],
    ['Intervenante 1\noui', '**Intervenante 1**\noui'],
    ['Intervenante 1 [1:02:03] : oui', '**Intervenante 1** [01:02:03]\noui'],
    ['Intervenante 1 : [02:03.5] oui', '**Intervenante 1** [00:02:03.500]\noui'],
    ['Intervenante 1 (02:03)\noui', '**Intervenante 1** [00:02:03]\noui'],
    ['Intervenante 1 (02:03) oui : non', '**Intervenante 1** [00:02:03]\noui : non'],
    ['02:03 Intervenante 1 : oui', '**Intervenante 1** [00:02:03]\noui'],
    ['(75:03) Intervenante 1 : oui', '**Intervenante 1** [01:15:03]\noui'],
    ['02:03\nIntervenante 1 : oui', '**Intervenante 1** [00:02:03]\noui'],
    ['>> INTERVENANTE 1: oui', '**Intervenante 1**\noui'],
    ['Intervenante 1 (hors micro) : oui', '**Intervenante 1**\n[hors micro] oui'],
    ['Intervenante 1 (hors-micro) [02:03] : oui', '**Intervenante 1** [00:02:03]\n[hors micro] oui'],
    ['• Intervenante 1 : oui', '**Intervenante 1**\noui'],
    ['•Intervenante 1\u00A0: oui', '**Intervenante 1**\noui'],
    ['* Intervenante 1 : oui', '**Intervenante 1**\noui'],
    ['1. Intervenante 1 : oui', '**Intervenante 1**\noui'],
    ['12) Intervenante 1. – oui', '**Intervenante 1**\noui'],
    ['• [02:03] Intervenante 1 : oui', '**Intervenante 1** [00:02:03]\noui'],
    ['02:03 2. Intervenante 1 : oui', '**Intervenante 1** [00:02:03]\noui'],
    ['- **Intervenante 1** : oui', '**Intervenante 1**\noui'],
    ['1. **Intervenante 1 :** oui', '**Intervenante 1**\noui'],
    ['**Intervenante 1 :** oui', '**Intervenante 1**\noui'],
    ['Intervenante 1 : un an : deux', '**Intervenante 1**\nun an : deux'],
  ])('%j: %j', (text, expected) => {
    expect(written(text)).toBe(expected);
  });

  it.each([
    ['Inconnue 4 : oui', 'Inconnue 4'],
    ['INCONNUE QUATRE : oui', 'INCONNUE QUATRE'],
    ['Inconnu de La Tour : oui', 'Inconnu de La Tour'],
    ['Inconnu d’Exemple (CGT) [00:00:12] : oui', 'Inconnu d’Exemple (CGT)'],
    ['Inconnue [00:00:12]', 'Inconnue'],
    ['Inconnue 4   0:14:02', 'Inconnue 4'],
    ['M. Inconnu. – oui', 'M. Inconnu'],
    ['Mme Inconnue, rapporteure. - oui', 'Mme Inconnue, rapporteure'],
    ['La présidente. — oui', 'La présidente'],
    ['Inconnue Quatre. – oui', 'Inconnue Quatre'],
    ['Intervenante 1 (Paris) : oui', 'Intervenante 1 (Paris)'],
    ['• Inconnue 4 : oui', 'Inconnue 4'],
    ['1. Inconnue Quatre : oui', 'Inconnue Quatre'],
  ])('%j belongs to nobody yet, and is listed', (line, name) => {
    const result = read(`Intervenante 1 : avant\n${line}`);
    expect(writtenOf(result)).toBe(`**Intervenante 1**\navant\n\n**À identifier**\n${line.replace(/ +/g, ' ')}`);
    expect(result.value!.unknownVoices).toEqual([{name, line: 2}]);
  });

  it('has a time before an unknown name too, alone on its line', () => {
    expect(read('[00:12] Inconnue Quatre\noui').value!.unknownVoices).toEqual([{name: 'Inconnue Quatre', line: 1}]);
    expect(read('[00:12] Oui').value!.unknownVoices).toEqual([]);
  });

  it.each([
    'il m’a dit : non',
    'https://example.org/',
    'Ce que je dis ici ce jour : rien',
    'à 12:30 : rien',
    'Intervenante 12',
    'Merci [00:00:12] beaucoup',
    'Oui. – Non.',
    'M. Inconnu – que je salue – est là',
    '– une liste',
    '• une liste',
    '• Intervenante 1',
    '1. une liste : deux',
    '3.5 Millions : deux',
    '1. Bonjour',
    'a >> b',
    '>>>> cité',
  ])('%j is words like others', (line) => {
    const result = read(`Intervenante 1 : avant\n${line}`);
    expect(writtenOf(result)).toBe(`**Intervenante 1**\navant\n\n${line}`);
    expect(result.value!.unknownVoices).toEqual([]);
  });

  it('is words where a name alone on its line waits for them, were it « Mot : »', () => {
    const words = ['Oui : bien sûr.', 'Problème : tout manque.', 'D’accord : non.'];
    for (const line of words) {
      for (const opener of ['Intervenante 1 :', '**Intervenante 1**', 'Intervenante 1 [00:13]']) {
        const {value, problems} = read(`${opener}\n\n${line}\nSuite : rien.`);
        expect(problems).toEqual([]);
        expect(value!.chapters[0]!.turns[0]).toMatchObject({
          label: 'Intervenante 1',
          paragraphs: [[{kind: 'words', text: line}]],
        });
        // Only the first line: after words, « Mot : » may be anyone.
        expect(value!.unknownVoices).toEqual([{name: 'Suite', line: 4}]);
      }
    }
    expect(read('Intervenante 1 :\nIntervenant 2 : oui').problems).toMatchObject([
      {line: 1, message: expect.stringContaining('écrivez-les en dessous') as string},
    ]);
  });

  it('is no words of someone who was named alone where it is a whole name, which the refusal quotes', () => {
    for (const name of ['Inconnue 4', 'Prénom Nom', 'SPEAKER_00', 'INCONNUE', '**Inconnue**']) {
      const {problems} = read(`Intervenante 1 :\n${name} : oui`);
      expect(problems, name).toMatchObject([{rule: 'plain-text/turn-without-words', line: 1}]);
      expect(problems[0]!.message).toContain(`«\u00A0${name.replaceAll('*', '')}\u00A0»`);
    }
  });

  it('is no turn when it is the titles of columns: it is left out, and told', () => {
    const rows = ['Heure\tQui\tParoles', '00:03\tIntervenante 1\tBonsoir.', 'Qui\tTexte\tEt après ?'];
    const result = read(rows.join('\n'));
    expect(writtenOf(result)).toBe('**Intervenante 1** [00:00:03]\nBonsoir.\n\nQui Texte Et après ?');
    expect(result.value!.notes).toEqual([
      'Les titres des colonnes ont été laissés de côté\u00A0: «\u00A0Heure Qui Paroles\u00A0».',
    ]);
    for (const row of ['Qui', 'Paroles\tParoles', 'Qui ?\tParoles', 'Heure\tQui\tOui'])
      expect(read(`${row}\nIntervenante 1 : oui`).value!.notes, row).toBeUndefined();
  });

  it('is no turn when Teams writes it over the words, declared or not: it is left out, and told', () => {
    const head = ['3 mars 2026, 06:00PM', '24m 3s'];
    const note =
      'Ce que Teams écrit au-dessus des paroles a été laissé de côté\u00A0: «\u00A03 mars 2026, 06:00PM 24m 3s\u00A0».';
    const result = read([...head, 'Intervenante 1 [0:03]', 'Bonsoir.'].join('\n'));
    expect(writtenOf(result)).toBe('**Intervenante 1** [00:00:03]\nBonsoir.');
    expect(result.value!.notes).toEqual([note]);
    expect(read([...head, 'Inconnue 4 0:03', 'Bonsoir.'].join('\n')).value).toMatchObject({
      notes: [note],
      unknownVoices: [{name: 'Inconnue 4', line: 3}],
    });
    // Said later, they are words; alone, they are all there is.
    expect(written('Intervenante 1 : oui\n24m 3s')).toBe('**Intervenante 1**\noui\n\n24m 3s');
    expect(written('24m 3s')).toBe('**À identifier**\n24m 3s');
    expect(written('En 2026, à 12:30\nOui.')).toBe('**À identifier**\nEn 2026, à 12:30\n\nOui.');
  });

  it('is where a time inside a turn goes back', () => {
    const {problems} = read('Intervenante 1 [10:00] : un\n\n[11:00] deux\n\n[10:30] trois');
    expect(problems).toMatchObject([{rule: 'plain-text/time-backwards', line: 5}]);
  });

  it('with a sign that someone else speaks, whom nothing names, is by nobody known', () => {
    expect(written('Intervenante 1 : avant\n>> oui\nsuite\n>>\nnon')).toBe(
      '**Intervenante 1**\navant\n\n**À identifier**\noui\n\nsuite\n\n**À identifier**\nnon',
    );
    expect(written('Intervenante 1 : avant\n(speaker ?) oui')).toContain('**À identifier**\noui');
    expect(written('>> Inconnue Quatre : oui')).toBe('**À identifier**\nInconnue Quatre : oui');
  });

  it('may have a number in its name', () => {
    const result = readPlainText('1. Table : oui\n2. Table : non', ['1. Table', '2. Table']);
    expect(writtenOf(result)).toBe('**1. Table**\noui\n\n**2. Table**\nnon');
  });

  it('with the number that a program gave to a voice is by that voice', () => {
    expect(written('Intervenante 1 : avant\n(speaker 0) oui\n(speaker 1): non')).toBe(
      '**Intervenante 1**\navant\n\n**speaker 0**\noui\n\n**speaker 1**\nnon',
    );
    expect(writtenOf(readPlainText('(speaker 0) oui', ['Speaker 0']))).toBe('**Speaker 0**\noui');
  });

  it('gives words to nobody when two declared names differ by accents only', () => {
    const result = readPlainText('MELANIE : oui\nMélanie : non', ['Mélanie', 'Melanie']);
    expect(writtenOf(result)).toBe('**À identifier**\nMELANIE : oui\n\n**Mélanie**\nnon');
  });
});

describe('what stands between brackets in the words', () => {
  it.each([
    ['un mot [?] et [rires]', 'un mot [?] et [rires]'],
    ['oui (Applaudissements.)', 'oui [applaudissements]'],
    ['oui [00:01:05.5] et (12:34)', 'oui [00:01:05.500] et (12:34)'],
    ['[?] oui [livres] (12)', '\\[?] oui [livres] (12)'],
  ])('%j: %j', (text, expected) => {
    expect(written(`Intervenante 1 : ${text}`)).toBe(`**Intervenante 1**\n${expected}`);
  });
});
