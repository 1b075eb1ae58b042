import {describe, expect, it} from 'vitest';
import {checkGate} from '#core/anchors/gate';
import {BASE} from '../../../support/anchor-cases';
import {afterPublishing, declare, declaring, toInput, type Line, type World} from '../../../support/anchor-world';

/* What an edit looks like is told once, with the line to type. Turns of a world stand at lines 9, 12, 15… */

const [ONE, TWO] = ['Intervenante 1', 'Intervenant 2'];
const [A, B, C, D] = BASE.sessions.premiere as unknown as [Line, Line, Line, Line];
const NEW = 'omega nord sud est ouest haut bas gauche droite devant derrière';
const FRESH: World = {...BASE, ledgers: [], words: [], published: undefined};

const premiere = (lines: readonly Line[], world = BASE): World => ({
  ...world,
  sessions: {...world.sessions, premiere: lines},
});
const problemsOf = (world: World) => checkGate(toInput(world));
const told = (world: World) => problemsOf(world).map(({rule, line, message}) => `${rule} ${line} ${plain(message)}`);
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');
/** The codes of a transcript, each one place lower from `at` on: a turn was put in and the codes did not follow. */
const slip = (lines: readonly Line[], at: number, opening: Line[1] = ONE!): Line[] => [
  ...lines.slice(0, at),
  [lines[at]![0], opening, NEW],
  ...lines.slice(at).map(([, label, words], index): Line => [lines[at + index + 1]?.[0], label, words]),
];
const many = (count: number, wordsOf: (n: number) => string, labels = [ONE!, TWO!]): Line[] =>
  Array.from({length: count}, (_, n) => [`f${String(n).padStart(4, '0')}`, labels[n % labels.length]!, wordsOf(n)]);
const long = (n: number) => `mot${n} un${n} deux${n} trois${n} quatre${n} cinq${n} six${n} sept${n} huit${n} neuf${n}`;

describe('a split that is not declared', () => {
  const cut = (...parts: readonly Line[]) => premiere([A, B, C, [D[0], D[1], 'delta janvier avril mai'], ...parts]);
  const end = 'juin juillet octobre novembre hiver';

  it('leads with the line to type', () => {
    expect(told(cut(['f0006', TWO!, end]))).toEqual([
      'anchor/words-moved 21 Tapez « npm run declarer -- scission d0004 f0006 », si vous avez coupé le tour d0004 et que la suite est bien de « Intervenant 2 » : des mots publiés sous ce code sont maintenant à la ligne 21. Sinon, rendez-les-lui.',
    ]);
  });

  it('in three, one of them under another name, is told once, and never as a split that would be refused', () => {
    const world = premiere(
      [A, B, C, [D[0], TWO!, long(1)], ['f0006', ONE!, long(2)], ['f0007', TWO!, long(3)]],
      afterPublishing(premiere([A, B, C, [D[0], D[1], `${long(1)} ${long(2)} ${long(3)}`]], FRESH)),
    );
    expect(told(world)).toEqual([
      expect.stringMatching(
        /21 Des mots publiés sous le code d0004, de « Intervenant 2 », sont maintenant aux lignes 21, 24, sous le nom de « Intervenante 1 », « Intervenant 2 » : rendez-les-lui\. .* coupez d’abord sous le même nom/,
      ),
    ]);
  });

  it('in three of one voice leads with the line to type', () => {
    const world = premiere(
      [A, B, C, [D[0], TWO!, long(1)], ['f0006', TWO!, long(2)], ['f0007', TWO!, long(3)]],
      afterPublishing(premiere([A, B, C, [D[0], D[1], `${long(1)} ${long(2)} ${long(3)}`]], FRESH)),
    );
    expect(told(world)).toEqual([
      expect.stringMatching(/21 Tapez « npm run declarer -- scission d0004 f0006 f0007 », .* aux lignes 21, 24\./),
    ]);
  });

  it('without a code asks for one first', () => {
    expect(told(cut([undefined, TWO!, end]))).toEqual([
      expect.stringContaining(
        ' Tapez « npm run ancrer », puis « npm run declarer -- scission d0004 <nouveau code> » avec le code donné, si',
      ),
    ]);
  });

  it('is not what words that left their turn wholly, or for another published turn, look like', () => {
    const lines = told(premiere([A, B, C, [D[0], D[1], NEW], ['f0006', TWO!, D[2]]]));
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('Tapez');
    const given = told(premiere([A, [B[0], B[1], `${B[2]} ${end}`], C, [D[0], D[1], 'delta janvier avril mai']]));
    expect(given.join()).not.toContain('scission d0004');
  });
});

describe('a merge that is not declared', () => {
  it('leads with the line to type', () => {
    const world = premiere([A, B, [C[0], C[1], `${C[2]} ${D[2]}`]]);
    expect(told(world)).toEqual([
      expect.stringMatching(/^anchor\/lost /),
      'anchor/words-moved 15 Tapez « npm run declarer -- fusion d0004 c0003 », si vous avez réuni le tour d0004 au tour c0003 et que tous ces mots sont bien de « Question de la salle » : ceux du tour d0004 sont maintenant ici. Sinon, rendez-lui sa place et ses mots.',
    ]);
  });

  it('is not offered where it would be refused: in another ledger, or for a code that is withdrawn', () => {
    const [E] = BASE.sessions.seconde as [Line];
    const other = told({...BASE, sessions: {premiere: [A, B, C], seconde: [[E[0], E[1], `${E[2]} ${D[2]}`]]}});
    expect(other.join()).toContain('anchor/words-moved');
    expect(other.join()).not.toContain('fusion d0004');
    const withdrawn = declare(
      premiere([A, B, [C[0], C[1], `${C[2]} ${D[2]}`]]),
      'premiere',
      declaring.withdrawn('d0004'),
    );
    expect(told(withdrawn).join()).toContain('anchor/words-moved');
    expect(told(withdrawn).join()).not.toContain('fusion d0004');
  });
});

describe('codes that slipped', () => {
  it('are one problem, speakers included, that gives each turn its code back', () => {
    expect(told(premiere(slip([A, B, C, D], 0, TWO)))).toEqual([
      'anchor/words-moved 12 Des codes ont glissé, de la ligne 12 à la ligne 21 : 4 tours disent des mots publiés sous le code d’un autre. Rendez à chacun le sien : ligne 12, a0001 au lieu de b0002 ; ligne 15, b0002 au lieu de c0003 ; ligne 18, c0003 au lieu de d0004 ; ligne 21, d0004.',
    ]);
  });

  it('are one problem over turns too short or too corrected to be known', () => {
    const words = (n: number) => (n % 4 === 2 ? `Oui ${n}` : long(n));
    const lines = many(40, words);
    const published = afterPublishing(premiere(lines, FRESH));
    const slipped = slip(lines, 5).map(([code, label, text], index): Line => {
      if (index === 8) return [code, label, `Oui, certainement, ${index}.`];
      return [
        code,
        label,
        index === 20 ? 'tout autre chose, dite autrement, et sans rapport aucun avec le reste' : text,
      ];
    });
    const problems = told(premiere(slipped, published));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/ 27 Des codes ont glissé, de la ligne 27 à la ligne 129 : 35 tours /);
    expect(problems[0]).toMatch(
      /ligne 45, f0011 au lieu de f0012 ; de même pour les 27 tours qui suivent ; ligne 129, f0039\.$/,
    );
  });

  it('are one problem over neighbours that say the same', () => {
    const lines = many(20, (n) => (n === 9 || n === 10 ? 'Oui.' : long(n)), [ONE!]);
    const problems = told(premiere(slip(lines, 5), afterPublishing(premiere(lines, FRESH))));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/ 15 tours .* ligne 39, f0009 au lieu de f0010 ; ligne 42, f0010 au lieu de f0011 ;/);
  });

  it('after a deletion: the lost code is told too', () => {
    const lines: Line[] = [
      [A[0], B[1], B[2]],
      [B[0], C[1], C[2]],
      [C[0], D[1], D[2]],
    ];
    expect(told(premiere(lines))).toEqual([
      expect.stringMatching(/^anchor\/lost .* d0004/),
      expect.stringMatching(
        /Des codes ont glissé.* 3 tours .*ligne 9, b0002 au lieu de a0001 ;.*ligne 15, d0004 au lieu/,
      ),
    ]);
  });

  it('in two places are two problems', () => {
    const lines = many(20, long, [ONE!]);
    const published = afterPublishing(premiere(lines, FRESH));
    const codes = lines.map(([code]) => code);
    const move = (all: Line[], from: number, to: number): Line[] => {
      const opened = all.toSpliced(from, 0, [undefined, ONE!, `${NEW} ${from}`]).toSpliced(to, 1);
      return opened.map(([code, label, words], index) => [
        index >= from && index < to ? codes[index] : code,
        label,
        words,
      ]);
    };
    // A turn put in at 2, the fourth after it taken out; the same at 12.
    const problems = problemsOf(premiere(move(move(lines, 2, 6), 12, 16), published));
    expect(problems.filter(({message}) => message.startsWith('Des codes ont glissé'))).toHaveLength(2);
  });

  it('exchanged by two: one problem, that offers to confirm unless one took the words of another person', () => {
    const exchange = (x: Line, y: Line) =>
      premiere([A, B, C, D].map((line) => (line === x ? [x[0], x[1], y[2]] : line === y ? [y[0], y[1], x[2]] : line)));
    expect(told(exchange(B, D))).toEqual([
      expect.stringMatching(/ 12 Des codes ont glissé.* 2 tours .*« npm run declarer -- correction b0002 d0004 »\.$/),
    ]);
    const [others] = told(exchange(A, C));
    expect(others).toContain('ligne 9, c0003 au lieu de a0001');
    expect(others).not.toContain('declarer');
  });

  it('do not hide a speaker who did not come with the words, nor anything beside the slip', () => {
    const lines = slip([A, B, C, D], 0);
    lines[2] = [lines[2]![0], ONE!, lines[2]![2]];
    expect(told(premiere(lines))).toEqual([
      expect.stringMatching(/^anchor\/speaker-changed 15 .*c0003/),
      expect.stringMatching(/^anchor\/words-moved 12 Des codes/),
    ]);
    const [E] = BASE.sessions.seconde as [Line];
    const both: World = {...BASE, sessions: {premiere: slip([A, B, C, D], 0), seconde: [[E[0], TWO!, E[2]]]}};
    expect(told(both)).toHaveLength(2);
  });

  it('do not hide another speaker of a turn that kept a part of its words', () => {
    const published = afterPublishing(
      premiere(
        many(3, (n) => `${long(n)} ${long(n + 100)}`, [ONE!]),
        FRESH,
      ),
    );
    const world = premiere(
      [
        ['f0000', TWO!, long(0)],
        ['f0001', ONE!, long(100)],
        ['f0002', ONE!, `${long(1)} ${long(101)}`],
      ],
      published,
    );
    expect(told(world)).toEqual([
      expect.stringMatching(/^anchor\/speaker-changed 9 .*f0000/),
      expect.stringMatching(/^anchor\/words-moved 12 Des codes ont glissé/),
    ]);
  });

  it('are not what sentences given from turn to turn look like: each is told', () => {
    const halves = (n: number) => [long(n), `fin${n} ${long(n + 100)}`] as const;
    const lines = many(4, (n) => halves(n).join(' '), [ONE!]);
    const published = afterPublishing(premiere(lines, FRESH));
    const given = lines.map(([code, label], n): Line => [
      code,
      label,
      `${n > 0 ? halves(n - 1)[1] : ''} ${halves(n)[0]} ${long(n + 50)} ${n === 3 ? halves(3)[1] : ''}`,
    ]);
    const problems = told(premiere(given, published));
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('Des codes ont glissé');
  });
});

describe('words that stand under another code', () => {
  it('are quoted', () => {
    const copied = told(premiere([A, [B[0], B[1], `${B[2]} ${C[2]}`], C, D]));
    expect(copied).toEqual([
      expect.stringContaining(
        'Le tour b0002 dit des mots publiés sous le code c0003, qui les garde aussi : « gamma rouge orange jaune vert bleu indigo violet noir blanc… ».',
      ),
    ]);
  });

  it('in a draft, are given back or dropped from their own turn: nothing publishes the draft', () => {
    const world = premiere([
      [A[0], A[1], 'alpha un deux trois'],
      B,
      C,
      D,
      [undefined, TWO!, `${NEW} quatre cinq six sept huit neuf dix`],
    ]);
    expect(told(world)).toEqual([
      expect.stringMatching(/\(« quatre cinq six sept huit neuf dix »\).* correction a0001 »\.$/),
    ]);
    const kept = declare(world, 'premiere', declaring.reworded('a0001', 'alpha un deux trois', true));
    expect(told(kept)).toEqual([]);
  });
});

describe('formulas that one voice says under several codes', () => {
  const [GIVES, ASKS] = ['La parole est à madame.', 'Monsieur, vous avez la parole.'];
  const lines: Line[] = [
    ['f0006', ONE!, GIVES],
    ['p0001', ONE!, long(1)],
    ['f0007', ONE!, GIVES],
    ['p0002', ONE!, `${long(2)} ${long(3)}. ${GIVES}`],
    ['f0008', ONE!, GIVES],
    ['f0009', ONE!, GIVES],
    ['g0010', ONE!, ASKS],
  ];
  const seconde: Line[] = [...BASE.sessions.seconde!, ['f0012', ONE!, `Bien. ${GIVES}`]];
  const published = afterPublishing({...FRESH, sessions: {premiere: lines, seconde}});
  // As a change that is not committed yet finds it: it publishes all of these codes itself.
  const publishing: World = {...published, published: {kind: 'ledgers', ledgers: [], wordsBeside: []}};
  const wordsOf = (code: string) => lines.find(([each]) => each === code)![2];
  const saying = (said: Record<string, string>) =>
    lines.map(([code, label, words]): Line => [code, label, said[code!] ?? words]);

  describe.each([
    ['an earlier change', published],
    ['this very change', publishing],
  ])('published by %s', (_, world) => {
    it('are nobody’s else when one goes: its code alone is told', () => {
      const without = lines.filter(([code]) => code !== 'f0007');
      expect(told(premiere(without, world))).toEqual([expect.stringMatching(/^anchor\/lost .* f0007/)]);
    });

    it('are not cut from a turn that no longer ends with them', () => {
      expect(told(premiere(saying({p0002: `${long(2)} ${long(3)}.`}), world))).toEqual([]);
    });

    it('are told where two are exchanged, and there alone', () => {
      const exchanged = saying({f0007: wordsOf('g0010'), g0010: wordsOf('f0007')});
      expect(told(premiere(exchanged, world))).toEqual([
        expect.stringMatching(
          /^anchor\/words-moved 15 Des codes ont glissé.* 2 tours .*g0010 au lieu de f0007 .*f0007 au lieu de g0010/,
        ),
      ]);
    });

    it('do not hide codes that slip by one', () => {
      expect(told(premiere(slip(lines, 1), world))).toEqual([
        expect.stringMatching(/^anchor\/words-moved 15 Des codes ont glissé, .* 6 tours /),
      ]);
    });

    it('are told of a turn that says them instead of its own words', () => {
      const taken = saying({g0010: GIVES}).filter(([code]) => code !== 'f0007');
      expect(told(premiere(taken, world))).toEqual([
        expect.stringMatching(/^anchor\/lost .* f0007/),
        expect.stringMatching(/^anchor\/words-moved \d+ .*f0007/),
      ]);
    });

    it('are told of a draft that says them instead of the one that is lost', () => {
      const given = [...lines.filter(([code]) => code !== 'g0010'), ['h0011', ONE!, ASKS] as const];
      expect(told(premiere(given, world))).toEqual([
        expect.stringMatching(/^anchor\/lost .* g0010/),
        expect.stringMatching(/^anchor\/words-moved .*g0010/),
      ]);
    });
  });
});

describe('words published twice by one change', () => {
  const [KEPT, CUT, OTHER] = [`${long(1)}.`, `${long(2)}.`, long(3)];
  const [first, second, other] = [
    ['f0006', ONE!, KEPT],
    ['f0007', ONE!, CUT],
    ['f0008', TWO!, OTHER],
  ] as const satisfies readonly Line[];
  const whole: World = {
    ...afterPublishing(premiere([['f0006', ONE!, `${KEPT} ${CUT}`]], FRESH)),
    published: {kind: 'ledgers', ledgers: [], wordsBeside: []},
  };
  const now = premiere([first, second], whole);
  const [corrected, added] = [declaring.reworded('f0006', KEPT), declaring.published('f0007', ONE!, CUT)];
  const taken = expect.stringMatching(/^anchor\/words-moved 12 .*f0006/) as string;

  it('were said by both, when the second came while the first still had them', () => {
    expect(told(declare(now, 'premiere', added, corrected))).toEqual([]);
  });

  it('were taken, when the first had lost them', () => {
    expect(told(declare(now, 'premiere', corrected, added))).toEqual([taken]);
  });

  it('were taken, when the first has lost them since and its ledger is another', () => {
    const seconde = [...BASE.sessions.seconde!, second];
    const far: World = {...whole, sessions: {premiere: [first, other], seconde}};
    const later = [declaring.published('f0008', TWO!, OTHER), corrected];
    expect(told(declare(declare(far, 'seconde', added), 'premiere', ...later))).toEqual([taken]);
  });
});

describe('a code used again', () => {
  it('is told with the beginnings of both', () => {
    expect(told(premiere([A, [B[0], B[1], NEW], C, D]))).toEqual([
      'anchor/words-replaced 12 Le tour b0002 ne dit plus rien de ce qui est publié sous ce code : « beta onze douze treize quatorze quinze seize vingt trente quarante » est devenu « omega nord sud est ouest haut bas gauche droite devant… ». Si ce sont d’autres paroles, rendez au code les siennes, et ôtez-le des nouvelles : « npm run ancrer » leur en donnera un. Si c’est bien une correction, confirmez-la par « npm run declarer -- correction b0002 ».',
    ]);
  });
});
