/**
 * A row of THREATS, and the tests that put its input before the real service, the real command or the real build (or the
 * reader that the build calls, when a build of minutes would say no more). `title`: words of the test.
 *
 * @typedef {{row: number, input: string, tests: [file: string, title: string][]}} Row
 */

const SERVICE = 'tests/unit/intake/threats.test.ts';
const BUILD = 'tests/contract/notes.test.ts';
const PAGES = 'tests/unit/plugins/archive/parse-front-matter.test.ts';
const SAME = 'tests/unit/intake/same-verdict.test.ts';
const BRANCH = 'tests/unit/intake/forge.test.ts';
const CI = 'tests/unit/intake/ci.test.ts';
const DESK = 'tests/unit/intake/moderation.test.ts';
const STOPS = 'tests/unit/intake/stops.test.ts';
const DISK = 'tests/unit/intake/full-disk.test.ts';
const FORM = 'tests/e2e/contribution.spec.ts';

/** The shared notes (tests/fixtures/notes), by the service, by the build's reader and by CI. */
/** @type {[string, string][]} */
const SHARED = [
  [SERVICE, 'what is sent: %s'],
  [SAME, 'gets the verdict and the sentences of the contract in the build and in CI'],
];

/** @type {Row[]} */
export const ROWS = [
  {row: 1, input: 'elements and handlers', tests: [[BUILD, 'written by someone hostile runs nothing'], ...SHARED]},
  {row: 2, input: 'links that run or lead astray', tests: [[BUILD, 'written by someone hostile runs nothing']]},
  {
    row: 3,
    input: 'expressions and tags of MDX',
    tests: [[BUILD, 'written by someone hostile runs nothing'], ...SHARED],
  },
  {
    row: 4,
    input: 'front matter that is code',
    tests: [
      [PAGES, 'is refused, and no code runs'],
      [BRANCH, 'opened as JavaScript'],
      [BUILD, "expect(words(article('javascript')))"],
    ],
  },
  {
    row: 5,
    input: 'keys that are not ours',
    tests: [...SHARED, [BRANCH, 'with a key of the framework'], [PAGES, 'does not turn a page into code']],
  },
  {row: 6, input: 'YAML', tests: [...SHARED, [BRANCH, 'whose YAML is %s is refused']]},
  {
    row: 7,
    input: 'prototypes',
    tests: [
      [SERVICE, 'row 7, prototypes'],
      [BRANCH, 'whose YAML is %s is refused'],
    ],
  },
  {row: 8, input: 'targets that climb', tests: SHARED},
  {
    row: 9,
    input: 'a title without letters',
    tests: [[DESK, 'whose title has no letter gets a name all the same'], ...SHARED],
  },
  {row: 10, input: 'links to files', tests: [[BUILD, 'has no file of the machine copied into the site']]},
  {row: 11, input: 'hidden characters', tests: SHARED},
  {
    row: 12,
    input: 'bytes that are no text',
    tests: [[SERVICE, 'row 12, bytes that are no UTF-8'], [BRANCH, 'whose note is no UTF-8 is refused'], ...SHARED],
  },
  {
    row: 13,
    input: 'HTML in a name or a title',
    tests: [
      [BUILD, 'written by someone hostile runs nothing'],
      [SERVICE, 'is told what is wrong, as text'],
    ],
  },
  {row: 14, input: 'too much', tests: [[SERVICE, 'row 14, what is too much'], ...SHARED]},
  {row: 15, input: 'other bodies', tests: [[SERVICE, 'row 15, other kinds of body']]},
  {row: 16, input: 'what a parser takes long over', tests: [[SERVICE, 'row 16, texts that a parser'], ...SHARED]},
  {row: 17, input: 'forms of other sites', tests: [[SERVICE, 'row 17, forms of other sites']]},
  {row: 18, input: 'replay', tests: [[SERVICE, 'row 18, replay']]},
  {row: 19, input: 'proof of work', tests: [[SERVICE, 'row 19, proof of work']]},
  {row: 20, input: 'keys that are paths', tests: [[SERVICE, 'row 20, keys']]},
  {row: 21, input: 'slow senders', tests: [[SERVICE, 'row 21, slow senders']]},
  {
    row: 22,
    input: 'stops and full disks',
    tests: [
      [STOPS, 'a service that is killed'],
      [DISK, 'a disk that is really full'],
      [SERVICE, 'row 22, a disk that refuses'],
    ],
  },
  {row: 23, input: 'the filled trap', tests: [[SERVICE, 'row 23, the field that people do not see']]},
  {
    row: 24,
    input: 'branches that touch more',
    tests: [
      [CI, 'a branch from outside'],
      [BRANCH, 'that touches %s is refused'],
    ],
  },
  {row: 25, input: 'remote images', tests: [[BUILD, 'written by someone hostile runs nothing'], ...SHARED]},
  {
    row: 26,
    input: 'personal data of others',
    tests: [
      [FORM, 'a caution names what may expose someone'],
      [DESK, 'is what waits, those put aside last, with what to look at'],
    ],
  },
];
