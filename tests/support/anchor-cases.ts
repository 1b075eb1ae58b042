import {chainHash} from '../../src/core/anchors/hash';
import {readLedger} from '../../src/core/anchors/ledger';
import {afterPublishing, declare, declaring, forged, settle, type Line, type World} from './anchor-world';

const ONE = 'Intervenante 1';
const TWO = 'Intervenant 2';

const OPENING = 'alpha un deux trois quatre cinq six sept huit neuf dix';
const ANSWER = 'beta onze douze treize quatorze quinze seize vingt trente quarante';
const QUESTION = 'gamma rouge orange jaune vert bleu indigo violet noir blanc gris';
const END = 'delta janvier avril mai juin juillet octobre novembre hiver';
const NEW = 'omega nord sud est ouest haut bas gauche droite devant derrière';
const LONG = 'zeta pomme poire prune cerise figue datte raisin melon citron';
const LONG_CORRECTED = 'zeta pomme poire prune griotte figue datte raisin melon citron';
/** Two words of ten are other ones. */
const ANSWER_CORRECTED = 'beta onze douze tri quatorze quinze seize vin trente quarante';

const LINES: readonly Line[] = [
  ['a0001', ONE, OPENING],
  ['b0002', TWO, ANSWER],
  ['c0003', 'Question de la salle', QUESTION],
  ['d0004', TWO, END],
];

const series = (from: number, to: number) => Array.from({length: to - from}, (_, n) => `mot${from + n}`).join(' ');
const PARAGRAPH = series(0, 22);
const SHORT = 'Je suis contre.';
const OTHER = 'Nous verrons cela demain !';

/** Two published sessions, a person's page and a term. */
export const BASE: World = afterPublishing({
  sessions: {premiere: LINES, seconde: [['e0005', ONE, 'epsilon lundi mardi mercredi jeudi vendredi samedi']]},
  addresses: [
    {what: 'person', id: 'intervenante-1'},
    {what: 'term', id: 'guichet'},
  ],
  ledgers: [],
  words: [],
});

const [A, B, C, D] = LINES as [Line, Line, Line, Line];
const session = (premiere: readonly Line[], world = BASE): World => ({
  ...world,
  sessions: {...world.sessions, premiere},
});
const reword = ([code, label]: Line, words: string): Line => [code, label, words];
const as = ([, label, words]: Line, code: string | undefined): Line => [code, label, words];

function ledgerOf(world: World, name = 'premiere'): string[] {
  return world.ledgers
    .find((file) => file.name === name)!
    .text.trimEnd()
    .split('\n');
}
function withLedger(lines: readonly string[], world = BASE, name = 'premiere'): World {
  const text = lines.map((line) => `${line}\n`).join('');
  return {...world, ledgers: world.ledgers.map((file) => (file.name === name ? {name, text} : file))};
}
function withWords(change: (lines: string[]) => string[], world = BASE): World {
  const edit = (text: string) =>
    change(text.trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join('');
  return {...world, words: world.words.map(({name, text}) => ({name, text: name === 'premiere' ? edit(text) : text}))};
}
/** The lines, chained again as someone who covers their tracks would. */
function chained(lines: readonly string[]): string[] {
  let previous: string = chainHash('');
  return lines.map((line, index) => {
    const event = {...(JSON.parse(line) as object), seq: index + 1, previous};
    const text = JSON.stringify(event);
    previous = chainHash(text);
    return text;
  });
}
function withHeads(world: World): World {
  const heads = Object.fromEntries(BASE.ledgers.map(({name, text}) => [name, readLedger(text).value!.head as string]));
  return {...world, published: {kind: 'heads', heads}};
}
const lines = ledgerOf(BASE);
/** A session after a turn was withdrawn, that change being published too. */
const WITHDRAWN = settle(declare(session([A, B, C]), 'premiere', declaring.withdrawn('d0004')));
const MERGED = settle(
  declare(session([A, reword(B, `${ANSWER} ${END}`), C]), 'premiere', declaring.merged('d0004', 'b0002')),
);

/** The line that one more correction adds. */
function added(code: string, words: string): string {
  return ledgerOf(declare(BASE, 'premiere', declaring.reworded(code, words))).at(-1)!;
}

/** Someone has a long turn, which stays; the turn of another takes something from it. */
const PARAGRAPHS = afterPublishing(session([reword(A, `${OPENING} ${series(0, 300)}`), B, C, D]));
function pasting(pasted: Line): World {
  const lines = PARAGRAPHS.sessions.premiere!;
  const isNew = !lines.some(([code]) => code === pasted[0]);
  return session(isNew ? [...lines, pasted] : lines.map((line) => (line[0] === pasted[0] ? pasted : line)), PARAGRAPHS);
}
const FRESH: World = {...BASE, ledgers: [], words: [], published: undefined};
const READING = afterPublishing(session([...LINES, ['f0006', ONE, series(0, 60)]], FRESH));
const GIVEN = 'La parole est à notre première intervenante,';
const GIVING = afterPublishing(
  session([...LINES, ['f0006', ONE, `${GIVEN} Alix.`], ['f0007', ONE, `${GIVEN} Camille.`]], FRESH),
);
const THANKS = 'Je vous remercie de votre question, à laquelle je vais répondre.';
const THANKED = afterPublishing(session([...LINES, ['f0006', TWO, THANKS], ['f0007', ONE, THANKS]], FRESH));
const SENTENCES = afterPublishing(
  session([reword(A, `${OPENING}. ${SHORT}`), B, reword(C, `${QUESTION}. ${OTHER}`), D]),
);

const QUOTED = settle(
  afterPublishing(
    declare(
      pasting(reword(B, `${ANSWER} ${PARAGRAPH}`)),
      'premiere',
      declaring.reworded('b0002', `${ANSWER} ${PARAGRAPH}`, true),
    ),
  ),
);
const [HELLO, BEGIN] = ['Bonsoir à toutes et à tous.', 'Nous commençons.'];
const GREETED = afterPublishing(session([reword(A, `${HELLO} ${BEGIN}`), B, C, D], FRESH));
const REWRITTEN = settle(
  declare(session([reword(A, NEW), B, C, D]), 'premiere', declaring.reworded('a0001', NEW, true)),
);
/** Formulas that several turns say word for word. */
const AVIS: readonly Line[] = [1, 2, 3, 4].flatMap((n): Line[] => [
  [`f000${n}`, ONE, 'Avis défavorable.'],
  [`f000${n + 4}`, TWO, 'Merci.'],
]);
const AGREED: readonly Line[] = [1, 2, 3].map((n) => [`f000${n}`, TWO, `${SHORT} ${n}`]);
const AGREEING = afterPublishing(session([reword(A, `${OPENING}. ${SHORT}`), B, C, D, ...AGREED]));

export interface AnchorCase {
  readonly name: string;
  readonly world: World;
  /** The rules that the gate must tell: none for a legitimate change. */
  readonly rules: readonly string[];
}

/** The end of a turn under a new code, which another says. */
const SPLIT_TO_ANOTHER = declare(
  session([A, B, C, reword(D, 'delta janvier avril mai'), ['f0006', ONE, 'juin juillet octobre novembre hiver']]),
  'premiere',
  declaring.split('d0004', 'f0006'),
);

/** What breaks the promise. */
export const RED: readonly AnchorCase[] = [
  {
    name: 'an opening turn inserted while another is corrected, so that codes slip by one',
    world: session([
      ['a0001', ONE, NEW],
      as(A, 'b0002'),
      as(reword(B, ANSWER_CORRECTED), 'c0003'),
      as(C, 'd0004'),
      as(D, undefined),
    ]),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a slip of one code in a debate of one voice, where the only turn that moved was corrected too',
    world: session([
      ['a0001', ONE, NEW],
      B,
      C,
      D,
      [undefined, ONE, 'alpha un deux tri quatre cinq six set huit neuf dix'],
    ]),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'words exchanged between two codes of one speaker',
    world: session([A, reword(B, END), C, reword(D, ANSWER)]),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'words of one word exchanged between two codes',
    world: session(
      [reword(A, 'Non.'), reword(B, 'Oui.'), C, D],
      afterPublishing(
        session([reword(A, 'Oui.'), reword(B, 'Non.'), C, D], {...BASE, ledgers: [], words: [], published: undefined}),
      ),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'codes exchanged between two speakers',
    world: session([as(B, 'a0001'), as(A, 'b0002'), C, D]),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a code that takes the words of another, which keeps them',
    world: session([A, reword(B, QUESTION), C, D]),
    rules: ['anchor/words-copied'],
  },
  {
    name: 'an earlier wording under another code',
    world: session([reword(A, NEW), B, C, reword(D, OPENING)], REWRITTEN),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a turn cut in two without a word',
    world: session([
      A,
      B,
      C,
      reword(D, 'delta janvier avril mai'),
      [undefined, ONE, 'juin juillet octobre novembre hiver'],
    ]),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'two turns glued without a word',
    world: session([A, reword(B, `${ANSWER} ${QUESTION}`), D]),
    rules: ['anchor/lost', 'anchor/words-moved'],
  },
  {
    name: 'words exchanged between two codes that were published a minute ago, and not committed yet',
    world: session([reword(A, QUESTION), B, reword(C, OPENING), D], {
      ...BASE,
      published: {kind: 'ledgers', ledgers: []},
    }),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'words of a few words exchanged a minute after they were published',
    world: {
      ...session(
        [reword(A, 'Non.'), reword(B, 'Oui.'), C, D],
        afterPublishing(
          session([reword(A, 'Oui.'), reword(B, 'Non.'), C, D], {
            ...BASE,
            ledgers: [],
            words: [],
            published: undefined,
          }),
        ),
      ),
      published: {kind: 'ledgers', ledgers: []},
    },
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a new turn that says what another code says',
    world: forged(session([...LINES, ['f0009', TWO, OPENING]])),
    rules: ['anchor/words-copied'],
  },
  {
    name: 'a new session where someone says, word for word, what another said elsewhere at length',
    world: declare(
      {...READING, sessions: {...READING.sessions, troisieme: [['g0007', TWO, series(0, 60)]]}},
      'troisieme',
      {event: {kind: 'published', what: 'session', id: 'troisieme'}},
      declaring.published('g0007', TWO, series(0, 60)),
    ),
    rules: ['anchor/words-copied'],
  },
  {
    name: 'a new turn that says what one person said, word for word',
    world: forged(
      session(
        [...LINES, ['f0006', TWO, THANKS], ['f0008', 'Question de la salle', THANKS]],
        afterPublishing(session([...LINES, ['f0006', TWO, THANKS]], FRESH)),
      ),
    ),
    rules: ['anchor/words-copied'],
  },
  {
    name: 'words exchanged between two speakers, confirmed all the same',
    world: declare(
      session([reword(A, QUESTION), B, reword(C, OPENING), D]),
      'premiere',
      declaring.reworded('a0001', QUESTION, true),
      declaring.reworded('c0003', OPENING, true),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'the end of a turn, corrected, that passes to another speaker',
    world: session(
      [reword(A, OPENING), reword(B, `${ANSWER} ${LONG_CORRECTED}`), C, D],
      afterPublishing(session([reword(A, `${OPENING} ${LONG}`), B, C, D])),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a sentence that passes to another speaker',
    world: session(
      [reword(A, OPENING), reword(B, `${ANSWER} ${LONG}`), C, D],
      afterPublishing(session([reword(A, `${OPENING} ${LONG}`), B, C, D])),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'words pasted into another turn, and kept where they were',
    world: session([A, reword(B, `${ANSWER} ${QUESTION}`), C, D]),
    rules: ['anchor/words-copied'],
  },
  ...[
    {name: 'a paragraph of another speaker pasted into a published turn', pasted: reword(B, `${ANSWER} ${PARAGRAPH}`)},
    {name: 'a paragraph of another speaker pasted as a new turn', pasted: ['f0009', TWO, PARAGRAPH] as const},
    {
      name: 'a long turn of another speaker as a new turn, one word taken out',
      pasted: ['f0009', TWO, series(0, 300).replace('mot70 ', '')] as const,
    },
    {
      name: 'a whole turn of another speaker, one word changed, inside a published turn',
      pasted: reword(B, `${ANSWER} ${QUESTION.replace('bleu', 'mauve')} enfin`),
    },
    ...[
      {written: 'in capitals', words: QUESTION.toUpperCase()},
      {written: 'with commas', words: QUESTION.replaceAll(' ', ', ')},
      {written: 'with hyphens', words: QUESTION.replaceAll(' ', '-')},
      {written: 'with slashes', words: QUESTION.replaceAll(' ', ' / ')},
    ].flatMap(({written, words}) => [
      {name: `a whole turn of another speaker as a new turn, ${written}`, pasted: ['f0009', TWO, words] as const},
      {
        name: `a whole turn of another speaker inside a published turn, ${written}`,
        pasted: reword(B, `${ANSWER} ${words} enfin`),
      },
    ]),
    {
      name: 'a paragraph of another speaker as a new turn, in capitals, with dots',
      pasted: ['f0009', TWO, PARAGRAPH.replaceAll(' ', '. ').toUpperCase()] as const,
    },
    {
      name: 'half of a long turn of another speaker pasted into a published turn',
      pasted: reword(B, `${ANSWER} ${series(70, 220)} enfin`),
    },
  ].map(({name, pasted}) => ({
    name: `${name}, and kept where it was`,
    world: forged(pasting(pasted)),
    rules: ['anchor/words-copied'],
  })),
  {
    name: 'a sentence of a few words that passes to another speaker',
    world: session([reword(A, OPENING), reword(B, `${ANSWER}. ${SHORT}`), C, D], SENTENCES),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a sentence of a few words that passes to a new turn of another speaker, in the middle of others',
    world: session([reword(A, OPENING), B, C, D, [undefined, TWO, `${NEW}. ${SHORT} Voilà.`]], SENTENCES),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'two speakers who exchange their last sentences',
    world: session([reword(A, `${OPENING}. ${OTHER}`), B, reword(C, `${QUESTION}. ${SHORT}`), D], SENTENCES),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a code used again for other words of the same voice',
    world: session([A, reword(B, NEW), C, D]),
    rules: ['anchor/words-replaced'],
  },
  {
    name: 'a code used again for other words of the same voice, at the end of the session',
    world: session([A, C, D, reword(B, `${NEW} ${series(0, 40)}`)]),
    rules: ['anchor/words-replaced'],
  },
  {
    name: 'a code of one word used again for a whole sentence',
    world: session([reword(A, NEW), B, C, D], afterPublishing(session([reword(A, 'Oui.'), B, C, D], FRESH))),
    rules: ['anchor/words-replaced'],
  },
  {
    name: 'a code used again for other words, recorded as a correction that nobody confirmed',
    world: declare(session([A, reword(B, NEW), C, D]), 'premiere', declaring.reworded('b0002', NEW)),
    rules: ['anchor/words-replaced'],
  },
  ...[
    {name: 'the end of', lines: [reword(A, HELLO), [undefined, ONE, BEGIN]] as const},
    {name: 'the end of, with a code of its own,', lines: [reword(A, HELLO), ['f0006', ONE, BEGIN]] as const},
    {
      name: 'the end of, after someone else who is new,',
      lines: [reword(A, HELLO), [undefined, TWO, NEW], [undefined, ONE, BEGIN]] as const,
    },
    {name: 'the beginning of', lines: [[undefined, ONE, HELLO], reword(A, BEGIN)] as const},
    {name: 'the last word of', lines: [reword(A, `${HELLO} Nous`), [undefined, ONE, 'commençons.']] as const},
    {
      name: 'three words of, which was corrected too,',
      lines: [reword(A, 'Bonsoir et bienvenue.'), [undefined, ONE, 'à tous nous commençons']] as const,
    },
  ].map(({name, lines}) => ({
    name: `${name} a short turn cut off as a turn of its own`,
    world: session([...lines, B, C, D], GREETED),
    rules: ['anchor/words-moved'],
  })),
  {
    name: 'a speaker relabelled without declaration',
    world: session([A, [B[0], ONE, B[2]], C, D]),
    rules: ['anchor/speaker-changed'],
  },
  {
    name: 'a declared split whose new turn another says',
    world: SPLIT_TO_ANOTHER,
    rules: ['anchor/split-to-another'],
  },
  {
    name: 'a declared split whose new turn another says, written in the ledger',
    world: declare(
      SPLIT_TO_ANOTHER,
      'premiere',
      declaring.published('f0006', ONE, 'juin juillet octobre novembre hiver'),
      declaring.reworded('d0004', 'delta janvier avril mai'),
    ),
    rules: ['anchor/split-to-another'],
  },
  {name: 'a turn deleted', world: session([A, B, D]), rules: ['anchor/lost']},
  {
    name: 'a turn that lost its code',
    world: session([A, as(B, undefined), C, D]),
    rules: ['anchor/lost', 'anchor/words-moved'],
  },
  {
    name: 'a turn deleted with its ledger line',
    world: withLedger(
      lines.filter((line) => !line.includes('d0004')),
      session([A, B, C]),
    ),
    rules: ['ledger/rewritten', 'ledger/words-altered'],
  },
  {
    name: 'a turn deleted with its ledger line, its words and a chain made again',
    world: withLedger(chained(lines.filter((line) => !line.includes('c0003'))), session([A, B, D])),
    rules: ['anchor/words-replaced', 'anchor/speaker-changed', 'ledger/rewritten', 'ledger/words-altered'],
  },
  {
    name: 'a code used twice in the archive',
    world: {
      ...BASE,
      sessions: {
        ...BASE.sessions,
        seconde: [
          ['e0005', ONE, BASE.sessions.seconde![0]![2]],
          ['a0001', ONE, NEW],
        ],
      },
    },
    rules: ['anchor/code-twice', 'anchor/moved-to-other-session'],
  },
  {name: 'a code copied with a pasted paragraph', world: session([A, B, C, D, A]), rules: ['anchor/code-twice']},
  {
    name: 'a draft code used twice',
    world: session([...LINES, ['f0006', ONE, NEW], ['f0006', TWO, 'un brouillon']]),
    rules: ['anchor/code-twice'],
  },
  {
    name: 'a code published in two ledgers',
    world: declare(BASE, 'seconde', declaring.published('a0001', ONE, OPENING)),
    rules: ['anchor/code-in-two-ledgers', 'anchor/moved-to-other-session'],
  },
  {
    name: 'a turn withdrawn whose words pass under another code',
    world: declare(session([A, reword(B, END), C]), 'premiere', declaring.withdrawn('d0004')),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a withdrawn code alive again without restoration',
    world: session([A, B, C, D], WITHDRAWN),
    rules: ['anchor/returned'],
  },
  {
    name: 'a withdrawn code given to new words',
    world: session([A, B, C, reword(D, NEW)], WITHDRAWN),
    rules: ['anchor/returned'],
  },
  {
    name: 'a person renamed in the ledger of a session, to pass their words to another',
    world: declare(
      {...session([[A[0], TWO, A[2]], B, C, D]), addresses: [...BASE.addresses, {what: 'person', id: 'intervenant-2'}]},
      'premiere',
      {event: {kind: 'published', what: 'person', id: 'intervenante-1'}},
      declaring.renamed('person', 'intervenante-1', 'intervenant-2'),
    ),
    rules: ['anchor/address-returned', 'ledger/other-shelf', 'ledger/renamed-unseen'],
  },
  {
    name: 'a name that was never public, renamed to pass its words to another',
    world: declare(
      {...session([A, B, [C[0], TWO, C[2]], D]), addresses: [...BASE.addresses, {what: 'person', id: 'intervenant-2'}]},
      '_adresses',
      {event: {kind: 'published', what: 'person', id: 'question'}},
      declaring.renamed('person', 'question', 'intervenant-2'),
    ),
    rules: ['ledger/renamed-unseen'],
  },
  {
    name: 'a session renamed into another ledger’s',
    world: declare(BASE, 'zzz', {event: {kind: 'published', what: 'session', id: 'premiere'}}),
    rules: ['ledger/session-in-two-ledgers'],
  },
  {
    name: 'a merge of two people, written by hand',
    world: declare(
      session([reword(A, `${OPENING} ${END}`), B, C]),
      'premiere',
      declaring.merged('d0004', 'a0001'),
      declaring.reworded('a0001', `${OPENING} ${END}`),
    ),
    rules: ['ledger/other-voice'],
  },
  {
    name: 'a merge that leaves the words out',
    world: declare(
      session([A, reword(B, ANSWER_CORRECTED), C]),
      'premiere',
      declaring.merged('d0004', 'b0002'),
      declaring.reworded('b0002', ANSWER_CORRECTED),
    ),
    rules: ['ledger/merge-loses-words'],
  },
  {
    name: 'the first words of a turn rewritten and confirmed, in a new turn of another voice',
    world: declare(
      session([reword(A, NEW), B, C, D, ['f0009', TWO, OPENING]], REWRITTEN),
      'premiere',
      declaring.published('f0009', TWO, OPENING),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'the same, rewritten and confirmed by the change that publishes its first words under another name',
    world: declare(
      session([reword(A, NEW), B, C, D, ['f0009', TWO, OPENING]]),
      'premiere',
      declaring.reworded('a0001', NEW, true),
      declaring.published('f0009', TWO, OPENING),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'formulas exchanged by two voices, another mark at their end',
    world: session(
      [
        ...LINES,
        ...AVIS.map(([code, label, words]): Line => {
          if (code === 'f0001') return [code, label, 'MERCI !'];
          return code === 'f0005' ? [code, label, 'Avis défavorable !'] : [code, label, words];
        }),
      ],
      afterPublishing(session([...LINES, ...AVIS], FRESH)),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a turn of two words given to another voice',
    world: session(
      [...LINES, ['f0006', ONE, 'Avis défavorable.']],
      afterPublishing(session([...LINES, ['f0006', TWO, 'Avis défavorable.']], FRESH)),
    ),
    rules: ['anchor/speaker-changed'],
  },
  {
    name: 'a turn withdrawn and back under another name, in one go',
    world: declare(
      declare(session([A, B, C, [D[0], ONE, D[2]]]), 'premiere', declaring.withdrawn('d0004')),
      'premiere',
      declaring.restored('d0004', ONE, END),
    ),
    rules: ['ledger/other-voice'],
  },
  {
    name: 'the words of a turn that the same change withdraws, confirmed under another name',
    world: declare(
      session([reword(A, END), B, C]),
      'premiere',
      declaring.withdrawn('d0004'),
      declaring.reworded('a0001', END, true),
    ),
    rules: ['anchor/words-moved'],
  },
  {
    name: 'a passage of a merged turn, pasted under another name',
    world: session([reword(A, `${OPENING} ${END}`), reword(B, `${ANSWER} ${END}`), C], afterPublishing(MERGED)),
    rules: ['anchor/words-copied'],
  },
  {
    name: 'a merged turn that comes back under another name',
    world: declare(
      session([A, B, C, [D[0], ONE, D[2]]], afterPublishing(MERGED)),
      'premiere',
      declaring.restored('d0004', ONE, END),
    ),
    rules: ['ledger/other-voice'],
  },
  {
    name: 'a merged code alive again without restoration',
    world: session([A, reword(B, `${ANSWER} ${END}`), C, D], MERGED),
    rules: ['anchor/returned'],
  },
  {
    name: 'a turn moved to another session without declaration',
    world: {...BASE, sessions: {premiere: [A, B, D], seconde: [...BASE.sessions.seconde!, C]}},
    rules: ['anchor/moved-to-other-session'],
  },
  {
    name: 'a session folder renamed without declaration',
    world: {...BASE, sessions: {autrement: LINES, seconde: BASE.sessions.seconde!}},
    rules: ['anchor/address-lost', 'anchor/session-renamed'],
  },
  {
    name: 'a session removed',
    world: {...BASE, sessions: {premiere: LINES}},
    rules: ['anchor/address-lost', 'anchor/lost'],
  },
  {
    name: 'a page of a person removed',
    world: {...BASE, addresses: BASE.addresses.slice(1)},
    rules: ['anchor/address-lost'],
  },
  {
    name: 'a renamed term whose first name serves again',
    world: {
      ...declare(BASE, '_adresses', declaring.renamed('term', 'guichet', 'guichets')),
      addresses: [...BASE.addresses, {what: 'term', id: 'guichets'}],
    },
    rules: ['anchor/address-returned'],
  },
  {
    name: 'a ledger line edited',
    world: withLedger(lines.map((line) => line.replace('2026-03-01', '2026-03-02'))),
    rules: ['ledger/chain-broken', 'ledger/rewritten'],
  },
  {
    name: 'a ledger line edited, its chain made again',
    world: withLedger(chained(lines.map((line) => line.replace('2026-03-01', '2026-03-02')))),
    rules: ['ledger/rewritten'],
  },
  {
    name: 'a ledger line removed',
    world: withLedger(lines.toSpliced(2, 1)),
    rules: ['ledger/chain-broken', 'ledger/rewritten', 'ledger/sequence'],
  },
  {
    name: 'ledger lines reordered',
    world: withLedger([...lines.slice(0, 2), lines[3]!, lines[2]!, ...lines.slice(4)]),
    rules: ['ledger/chain-broken', 'ledger/rewritten', 'ledger/sequence'],
  },
  {
    name: 'a ledger truncated',
    world: withLedger(lines.slice(0, -1)),
    rules: ['ledger/rewritten', 'ledger/words-altered'],
  },
  {
    name: 'a ledger truncated, only its published head being known',
    world: withHeads(withLedger(lines.slice(0, -1))),
    rules: ['ledger/rewritten', 'ledger/words-altered'],
  },
  {
    name: 'a ledger emptied',
    world: withLedger([]),
    rules: ['ledger/rewritten', 'ledger/words-altered'],
  },
  {
    name: 'a ledger removed',
    world: {...BASE, ledgers: BASE.ledgers.filter(({name}) => name !== 'premiere')},
    rules: ['ledger/removed'],
  },
  {
    name: 'a ledger with what two branches added to it, one after the other',
    world: withLedger([...lines, added('a0001', NEW), added('b0002', NEW)]),
    rules: ['ledger/forked'],
  },
  {
    name: 'a ledger in which git left two branches to be settled',
    world: withLedger([...lines, '<<<<<<< HEAD', added('a0001', NEW), '=======', added('b0002', NEW), '>>>>>>> autre']),
    rules: ['ledger/forked'],
  },
  {name: 'a ledger that is not JSON', world: withLedger([...lines, 'bonjour']), rules: ['ledger/not-json']},
  {
    name: 'a ledger with a key too many',
    world: withLedger([...lines, lines.at(-1)!.replace('{', '{"note":"x",')]),
    rules: ['ledger/unknown-key'],
  },
  {
    name: 'a ledger event of an unknown kind',
    world: withLedger([...lines, lines.at(-1)!.replace('published', 'oublié')]),
    rules: ['ledger/wrong-form'],
  },
  {
    name: 'a ledger line written otherwise',
    world: withLedger(lines.map((line) => line.replace(',', ', '))),
    rules: ['ledger/chain-broken', 'ledger/not-canonical', 'ledger/rewritten'],
  },
  {
    name: 'a turn withdrawn twice',
    world: withLedger([...ledgerOf(WITHDRAWN), again(ledgerOf(WITHDRAWN))], WITHDRAWN),
    rules: ['ledger/impossible-event'],
  },
  {
    name: 'words beside the ledger edited',
    world: withWords((all) => all.map((line) => line.replace('rouge', 'rose'))),
    rules: ['ledger/words-altered'],
  },
  {name: 'words beside the ledger removed', world: withWords((all) => all.slice(1)), rules: ['ledger/words-missing']},
  {
    name: 'words beside the ledger that cannot be read',
    world: withWords((all) => [...all, '{']),
    rules: ['ledger/words-unreadable'],
  },
  {
    name: 'words of a withdrawn turn still there',
    world: {...WITHDRAWN, words: BASE.words},
    rules: ['ledger/words-not-erased'],
  },
];

function again(published: readonly string[]): string {
  const event = JSON.parse(published.at(-1)!) as {seq: number};
  return JSON.stringify({...event, seq: event.seq + 1, previous: chainHash(published.at(-1)!)});
}

const FORMULAS: readonly Line[] = [1, 2, 3, 4].map((n) => [`f000${n}`, ONE, `La parole est à la table ${n}.`]);

const SPLIT = session([
  A,
  B,
  C,
  reword(D, 'delta janvier avril mai'),
  ['f0006', TWO, 'juin juillet octobre novembre hiver'],
]);

/** What keeps it. */
const KEPT: readonly Omit<AnchorCase, 'rules'>[] = [
  {name: 'nothing', world: BASE},
  {name: 'a turn moved with its code', world: session([D, B, A, C])},
  {name: 'words corrected', world: session([A, reword(B, ANSWER_CORRECTED), C, D])},
  {
    name: 'words rewritten from end to end, confirmed by a maintainer',
    world: declare(session([A, reword(B, NEW), C, D]), 'premiere', declaring.reworded('b0002', NEW, true)),
  },
  {
    name: 'words corrected and recorded',
    world: declare(
      session([A, reword(B, ANSWER_CORRECTED), C, D]),
      'premiere',
      declaring.reworded('b0002', ANSWER_CORRECTED),
    ),
  },
  {
    name: 'every word of a turn spelt otherwise',
    world: session(
      [A, reword(B, 'le guichais fermes a midy et personnes ne reponds'), C, D],
      afterPublishing(session([A, reword(B, 'le guichet ferme à midi et personne ne répond'), C, D], FRESH)),
    ),
  },
  {
    name: 'a turn of a few words heard otherwise',
    world: session(
      [reword(A, 'Non, pas du tout.'), B, C, D],
      afterPublishing(session([reword(A, 'Oui.'), B, C, D], FRESH)),
    ),
  },
  {
    name: 'a turn that a machine had hardly understood',
    world: session(
      [reword(A, `${NEW} ${OPENING}`), B, C, D],
      afterPublishing(session([reword(A, 'six sept huit'), B, C, D], FRESH)),
    ),
  },
  {name: 'a draft without a code that says what another code says', world: pasting([undefined, TWO, ANSWER])},
  {
    name: 'a formula that two turns say, in a new turn of another speaker, published',
    world: forged(
      session([...GIVING.sessions.premiere!, ['f0008', TWO, `${GIVEN} Alix, pour sa présentation.`]], GIVING),
    ),
  },
  {
    name: 'every turn corrected at once',
    world: session(LINES.map((line) => reword(line, line[2].replace(/ \S+/, ' autre')))),
  },
  {
    name: 'spaces, case and composed letters written otherwise',
    world: session([reword(A, ` ${OPENING.replace(' ', '\u00A0 ')} `), B, C, D]),
  },
  {
    name: 'drafts, with a code or without',
    world: session([['f0006', ONE, NEW], ...LINES, [undefined, TWO, 'un brouillon']]),
  },
  {
    name: 'a draft that says « Oui. » while another turn is completed',
    world: session(
      [A, reword(B, 'Oui, tout à fait.'), C, D, [undefined, ONE, 'Oui.']],
      afterPublishing(session([A, reword(B, 'Oui.'), C, D], FRESH)),
    ),
  },
  {
    name: 'a formula that many turns say, in a new turn while one that said it is rewritten',
    world: declare(
      session(
        [...FORMULAS.slice(1), ['f0001', ONE, NEW], [undefined, ONE, 'La parole est à la salle.']],
        afterPublishing(session(FORMULAS, {...BASE, ledgers: [], words: [], published: undefined})),
      ),
      'premiere',
      declaring.reworded('f0001', NEW, true),
    ),
  },
  {
    name: 'a sentence given back to the turn before it',
    world: session([A, reword(B, `${ANSWER} gamma rouge`), reword(C, QUESTION.replace('gamma rouge ', '')), D]),
  },
  {
    name: 'a short quotation of another speaker',
    world: pasting(reword(B, `${ANSWER} ${series(0, 9)} enfin`)),
  },
  {
    name: 'a quotation of another speaker confirmed by a maintainer',
    world: declare(
      pasting(reword(B, `${ANSWER} ${PARAGRAPH}`)),
      'premiere',
      declaring.reworded('b0002', `${ANSWER} ${PARAGRAPH}`, true),
    ),
  },
  {
    name: 'a confirmed quotation that a declared split takes away',
    world: declare(
      session([...PARAGRAPHS.sessions.premiere!.with(1, B), ['f0006', TWO, PARAGRAPH]], QUOTED),
      'premiere',
      declaring.split('b0002', 'f0006'),
    ),
  },
  {
    name: 'a new session where someone says by chance what another said elsewhere',
    world: {...PARAGRAPHS, sessions: {...PARAGRAPHS.sessions, troisieme: [['g0007', TWO, `${PARAGRAPH}. ${SHORT}`]]}},
  },
  {
    name: 'a new session where someone says, word for word, a sentence that another said elsewhere',
    world: {...BASE, sessions: {...BASE.sessions, troisieme: [['g0007', TWO, OPENING]]}},
  },
  {
    name: 'a new session where someone reads again what they read elsewhere',
    world: {...READING, sessions: {...READING.sessions, troisieme: [['g0007', ONE, series(0, 60)]]}},
  },
  {
    name: 'a new turn that says what two people said, word for word',
    world: session([...THANKED.sessions.premiere!, ['f0008', 'Question de la salle', THANKS]], THANKED),
  },
  {
    name: 'a sentence that many say, said by one less and by one more',
    world: session([reword(A, OPENING), reword(B, `${ANSWER}. ${SHORT}`), C, D, ...AGREED], AGREEING),
  },
  {
    name: 'a sentence of two words, said by one less and by one more',
    world: session(
      [reword(A, OPENING), reword(B, `${ANSWER}. Très bien.`), C, D],
      afterPublishing(session([reword(A, `${OPENING}. Très bien.`), B, C, D])),
    ),
  },
  {
    name: 'a sentence that passes to another turn of the same speaker',
    world: session(
      [A, reword(B, ANSWER), C, reword(D, `${END}. ${SHORT}`)],
      afterPublishing(session([A, reword(B, `${ANSWER}. ${SHORT}`), C, D])),
    ),
  },
  {
    name: 'a declared re-attribution',
    world: declare(session([A, [B[0], ONE, B[2]], C, D]), 'premiere', declaring.reattributed('b0002', ONE)),
  },
  {name: 'a declared split, not published yet', world: declare(SPLIT, 'premiere', declaring.split('d0004', 'f0006'))},
  {
    name: 'a declared split, published',
    world: afterPublishing(declare(SPLIT, 'premiere', declaring.split('d0004', 'f0006'))),
  },
  {name: 'a declared merge, not recorded yet', world: MERGED},
  {name: 'a declared merge, recorded', world: afterPublishing(MERGED)},
  {
    name: 'a merged turn declared alive again',
    world: declare(session(LINES, afterPublishing(MERGED)), 'premiere', declaring.restored('d0004', TWO, END)),
  },
  {
    name: 'a turn given to another, then merged with what that person says',
    world: declare(
      session([reword(A, `${OPENING} ${END}`), B, C]),
      'premiere',
      declaring.reattributed('d0004', ONE),
      declaring.merged('d0004', 'a0001'),
      declaring.reworded('a0001', `${OPENING} ${END}`),
    ),
  },
  {name: 'a declared withdrawal', world: WITHDRAWN},
  {
    name: 'a declared restoration',
    world: declare(session(LINES, WITHDRAWN), 'premiere', declaring.restored('d0004', TWO, END)),
  },
  {
    name: 'a declared move to another session',
    world: declare(
      {...BASE, sessions: {premiere: [A, B, D], seconde: [...BASE.sessions.seconde!, C]}},
      'premiere',
      declaring.moved('c0003', 'seconde'),
    ),
  },
  {
    name: 'a declared rename of a session',
    world: declare(
      {...BASE, sessions: {autrement: LINES, seconde: BASE.sessions.seconde!}},
      'premiere',
      declaring.renamed('session', 'premiere', 'autrement'),
    ),
  },
  {
    name: 'a new turn that says what another code says, confirmed by a maintainer',
    world: declare(
      session([...LINES, ['f0009', TWO, OPENING]]),
      'premiere',
      declaring.published('f0009', TWO, OPENING),
      declaring.reworded('f0009', OPENING, true),
    ),
  },
  {
    name: 'a rewritten turn confirmed by a maintainer, of which a new turn says the first words',
    world: declare(
      session([reword(A, NEW), B, C, D, [undefined, ONE, OPENING]]),
      'premiere',
      declaring.reworded('a0001', NEW, true),
    ),
  },
  {
    name: 'an exchange confirmed by a maintainer',
    world: declare(
      session([A, reword(B, END), C, reword(D, ANSWER)]),
      'premiere',
      declaring.reworded('b0002', END, true),
      declaring.reworded('d0004', ANSWER, true),
    ),
  },
  {name: 'a new session', world: {...BASE, sessions: {...BASE.sessions, troisieme: [['g0007', ONE, NEW]]}}},
  {name: 'only the published heads being known', world: withHeads(session([A, reword(B, ANSWER_CORRECTED), C, D]))},
];

export const GREEN: readonly AnchorCase[] = KEPT.map((each) => ({...each, rules: []}));

/** Drafts that say what was published: free as long as they are drafts, refused when they are to be published. */
export const COPYING_DRAFTS = [
  {name: 'what another code says', world: pasting(['f0009', ONE, QUESTION])},
  {name: 'a paragraph of another speaker', world: pasting(['f0009', TWO, `${PARAGRAPH} enfin`])},
];

/** Red cases whose ledgers can still be written: with those ledgers bent to the archive in the same commit. */
export const RED_IN_ONE_GO: readonly AnchorCase[] = RED.filter(
  ({rules, world}) => rules.every((rule) => rule.startsWith('anchor/')) && world.ledgers.length === BASE.ledgers.length,
).map(({name, world, rules}) => ({name, world: forged(world), rules}));
