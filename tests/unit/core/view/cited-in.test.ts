import {describe, expect, it} from 'vitest';
import {assembleArchive} from '#core/archive/assemble';
import {finderOf} from '#core/archive/find';
import {toPublished} from '#core/consent/filter';
import {citedIn} from '#core/view/cited-in';
import {validFiles} from '../../../support/archive-of';
import {cpuTime} from '../../../support/cpu-time';

const files = new Map((await validFiles()).map(({path, text}) => [path, text]));

/** The small valid archive, with some of its files changed or added. */
function archiveWith(changes: Record<string, (text: string) => string>) {
  const laid = new Map(files);
  for (const [path, change] of Object.entries(changes)) laid.set(path, change(laid.get(path) ?? ''));
  return toPublished(assembleArchive([...laid].map(([path, text]) => ({path, text}))).archive);
}

function citing(resource: string, changes: Record<string, (text: string) => string> = {}) {
  const archive = archiveWith(changes);
  return citedIn(archive, finderOf(archive)).get(resource) ?? [];
}

/** « kind, page: reasons », then each passage with where it opens. */
const told = (...asked: Parameters<typeof citing>) =>
  citing(...asked).map(({kind, page, reasons, passages}) => [
    `${kind}, ${page.label}: ${reasons}`,
    ...passages.map(({before, words, after, remark, at}) =>
      [`${before}[${words}]${after}`, remark, at && `${at.label} → ${at.address}`].filter(Boolean).join(' | '),
    ),
  ]);

const add = (words: string) => (text: string) => `${text}${words}`;
const SUMMARY = 'docs/seances/1-premiere-rencontre/resume.md';
const SESSION = 'docs/seances/1-premiere-rencontre/seance.yaml';
const NOTE = 'docs/seances/1-premiere-rencontre/notes/ce-que-j-ai-retenu.md';
const POST = 'blog/2022-10-22-une-nouvelle.md';

describe('where a resource is cited', () => {
  it('says what each record names it for, on one line, and gives the words of the summary', () => {
    expect(told('programme-exemple')).toEqual([
      [
        'séance, Première rencontre: source du rang, du titre, de la date, de l’heure, du classement par thème et de la venue annoncée d’une personne du collectif A\u202F; consultée sans succès à propos du lieu et de «\u00A0Un enregistrement\u00A0»',
        'Selon Intervenante 1, les guichets ferment. Le collectif A le dit aussi.[] | de seconde main | résumé → /seances/premiere-rencontre/#resume',
      ],
      ['nouvelle, Une nouvelle: source de la nouvelle'],
      ['collectif, Collectif A: source du nom'],
      ['personne, Intervenante 1: source du nom, de «\u00A0Sociologue\u00A0» et du lien avec Collectif A'],
    ]);
    expect(told('compte-rendu-exemple')).toEqual([
      [
        'séance, Première rencontre: compte rendu de la séance\u202F; source de la présence d’Intervenante 1',
        'La première rencontre parle des guichets.[] | résumé → /seances/premiere-rencontre/#resume',
      ],
    ]);
    expect(told('livre-exemple')).toEqual([
      ['mot du glossaire, guichet: à lire pour approfondir'],
      ['personne, Intervenante 1: livre d’Intervenante 1'],
    ]);
  });

  it('says which of its sources told of an account', () => {
    const named = (text: string) =>
      text.replace(
        /(accounts:[^]*sources:\n)( +)- compte-rendu-exemple/,
        '$1$2- compte-rendu-exemple\n$2- livre-exemple',
      );
    expect(told('livre-exemple', {[SESSION]: named})[0]).toEqual([
      'séance, Première rencontre: signale «\u00A0Compte rendu de la première rencontre\u00A0»',
    ]);
  });

  it('finds the links of notes, explanations, prose pages, news and definitions, and opens where there is an anchor', () => {
    const link = 'Un [livre](/ressources/livre-exemple/).';
    const page = (more = '') => `---\ntitle: Un calcul\ndescription: Un calcul d’exemple.\n${more}---\n\n`;
    expect(
      told('livre-exemple', {
        [NOTE]: add(`\n${link}\n`),
        [POST]: add(`\n## La suite\n\n${link}\n`),
        'docs/a-propos.md': add(`\n${link}\n`),
        'docs/comprendre/calcul.mdx': add(
          `${page()}## Le taux\n\nSur <Value of="takeUp.eligible" /> personnes, un [livre](/ressources/livre-exemple/).\n`,
        ),
        'docs/texte.md': add(`${page('verbatim: true\n')}Un.\n\n${link}\n`),
        'docs/glossaire/guichet.md': add(`\n${link}\n`),
      }).slice(0, -1),
    ).toEqual([
      ['note sur la séance, Ce que j’ai retenu: ', 'Un [livre].'],
      ['page, À propos: ', 'Un [livre].'],
      [
        'explication, Un calcul: ',
        expect.stringMatching(
          /^Sur \d[\d\u202F\u00A0]* personnes, un \[livre\]\. \| partie «\u00A0Le taux\u00A0» → \/comprendre\/calcul\/#le-taux$/,
        ),
      ],
      ['page, Un calcul: ', 'Un [livre]. | paragraphe 2 → /texte/#p-2'],
      ['nouvelle, Une nouvelle: ', 'Un [livre]. | partie «\u00A0La suite\u00A0» → /actualites/une-nouvelle/#la-suite'],
      ['mot du glossaire, guichet: à lire pour approfondir', 'Un [livre].'],
    ]);
  });

  it('puts pages whose words name it before those whose record does', () => {
    const pages = citing('programme-exemple', {
      'docs/a-propos.md': add('\nLe [programme](/ressources/programme-exemple/).\n'),
    });
    expect(pages.map(({kind, passages}) => `${kind} ${passages.length}`)).toEqual([
      'séance 1',
      'page 1',
      'nouvelle 0',
      'collectif 0',
      'personne 0',
    ]);
  });

  it('leads to notes of the same name in the session of each', () => {
    const pages = citing('livre-exemple', {
      [NOTE]: add('\nUn [livre](/ressources/livre-exemple/).\n'),
      'docs/seances/2-autre/seance.yaml': () => files.get(SESSION)!.replace('value: 1\n', 'value: 2\n'),
      [NOTE.replace('1-premiere-rencontre', '2-autre')]: () =>
        `${files.get(NOTE)}\nL’autre [livre](/ressources/livre-exemple/).\n`,
    }).filter(({kind}) => kind === 'note sur la séance');
    expect(pages.map(({page, passages}) => [page.address, passages.map(({before}) => before)])).toEqual([
      ['/seances/premiere-rencontre/#note-ce-que-j-ai-retenu', ['Un ']],
      ['/seances/autre/#note-ce-que-j-ai-retenu', ['L’autre ']],
    ]);
  });

  it('takes time as the archive grows, not as its square', () => {
    const archive = archiveWith({[SUMMARY]: add('\nUne phrase. [@livre-exemple]\n'.repeat(5))});
    const [session] = archive.sessions;
    const sessions = Array.from({length: 400}, (_, rank) => ({...session!, id: `rencontre-${rank}` as never}));
    const resources = Array.from({length: 215}, (_, rank) => ({
      ...archive.resources[0]!,
      id: `ressource-${rank}` as never,
    }));
    const grown = {...archive, sessions, resources: [...archive.resources, ...resources]};
    const finder = finderOf(grown);
    expect(cpuTime(() => expect(citedIn(grown, finder).get('livre-exemple')).toHaveLength(402))).toBeLessThan(9000);
  });
});
