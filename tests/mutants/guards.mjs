/**
 * A guard: where it stands, the words that make it and those that take it away (several when one lock stands behind
 * another), and the test file that must see it. The name begins with the row of THREATS that it answers, when there is one.
 *
 * @typedef {{from: string, to: string}} Change
 * @typedef {{name: string, file: string, changes: Change[], test: string}} Guard
 */

const NOTES = 'tests/unit/core/notes/check-contribution.test.ts';
const HTML = 'tests/unit/core/markdown/to-html.test.ts';
const NOTE_HTML = 'tests/unit/core/notes/hostile-note-html.test.ts';
const READ = 'tests/unit/core/formats/note/read.test.ts';
const THREATS = 'tests/unit/intake/threats.test.ts';
const SPOOL = 'tests/unit/intake/spool.test.ts';
const STOPS = 'tests/unit/intake/stops.test.ts';
const DESK = 'tests/unit/intake/moderation.test.ts';
const FORGE = 'tests/unit/intake/forge.test.ts';

/** @type {(file: string, test: string, ...guards: [name: string, ...words: string[]][]) => Guard[]} */
const guarded = (file, test, ...guards) =>
  guards.map(([name, ...words]) => {
    const changes = [];
    for (let at = 0; at < words.length; at += 2) changes.push({from: words[at] ?? '', to: words[at + 1] ?? ''});
    return {name, file, changes, test};
  });

export const GUARDS = [
  ...guarded(
    'src/core/markdown/to-html.ts',
    HTML,
    ['1 a closed list of elements', "'hr', 'a'],", "'hr', 'a', 'img', 'svg', 'form'],"],
    ['1 raw HTML is dropped', 'sanitize(toHast(tree), SCHEMA)', 'toHast(tree, {allowDangerousHtml: true})'],
    [
      '2 links by http, https and mailto only',
      "protocols: {href: ['http', 'https', 'mailto']},",
      '',
      "&& !external && !href.startsWith('#')) {",
      "&& !external && href === '') {",
    ],
    ['10 no link to a file', "&& !external && !href.startsWith('#')) {", "&& !external && href === '') {"],
    [
      '2 no link to another host without its protocol',
      "href.startsWith('/') && !href.startsWith('//')",
      "href.startsWith('/')",
    ],
    [
      '3 a note is no code',
      "import {fromMarkdown} from 'mdast-util-from-markdown';",
      "import {readProse} from '#core/markdown/read-prose';",
      'return fromMarkdown(markdown);',
      "return readProse(markdown, 'mdx');",
    ],
    ['25 no image', "'br', 'hr', 'a'],", "'br', 'hr', 'a', 'img'],"],
  ),
  ...guarded(
    'src/core/notes/inline-html.ts',
    NOTE_HTML,
    ['1 raw HTML is text', 'plain(escapeHtml(text.slice(at)));', 'plain(text.slice(at));'],
    ['2 links of notes by http, https and mailto only', '/^(?:https?:\\/\\/|mailto:|#)./i.test(url)', "url !== ''"],
    ['2 no link of a note to another host', '/^\\/(?!\\/)/.test(url)', "url.startsWith('/')"],
    ['2 no backslash in a link of a note', '/[\\u0000- \\\\\\u007F-\\u009F]/.test(url)', 'false as boolean'],
    ['2 links of notes carry no recommendation', ' rel="nofollow ugc noopener noreferrer"', ''],
    ['25 no image in a note', "token === '!['", 'false as boolean'],
  ),
  ...guarded('src/core/markdown/front-matter.ts', READ, [
    '4 only --- opens front matter',
    '/^---[ \\t]*\\n/',
    '/^---.*\\n/',
  ]),
  ...guarded(
    'src/core/notes/check-contribution.ts',
    NOTES,
    ['5 no other key', 'const problems = unknownFields([...given.keys()]);', 'const problems: NoteProblem[] = [];'],
    [
      '11 no hidden character in a field',
      'if (hidden.length > 0) return inField',
      'if (hidden.length > 99) return inField',
    ],
    ['a field for its kinds only', 'if (!isAllowed) {', 'if (false as boolean) {'],
    ['a signature when one is shown, and only then', "if (!told.has('shown') && ", 'if (told.size > 99 && '],
    ['a correction is of a turn', "if (kind === 'correction' && ", "if (told.size > 99 && kind === 'correction' && "],
    ['a value is a text', 'problems.push(notText(field));', 'values.set(field, String(value));'],
  ),
  ...guarded(
    'src/plugins/archive/parse-front-matter.ts',
    'tests/unit/plugins/archive/parse-front-matter.test.ts',
    [
      '4 no code in front matter',
      'if (OTHER_OPENER.test(fileContent)) {',
      'if (fileContent === OTHER_OPENER.source) {',
    ],
    ['4 nor behind a mark of encoding', '/^\\uFEFF?---', '/^---'],
    ['5 a page does not turn itself into code', "if (filePath.endsWith('.md') && ", "if (filePath === '' && "],
  ),
  ...guarded('src/core/formats/note/read.ts', READ, [
    '5 no key under the text',
    "if (record && 'text' in record)",
    "if (record && 'texte' in record)",
  ]),
  ...guarded('src/core/formats/note/write.ts', 'tests/unit/core/formats/note/write.test.ts', [
    '6 quotes around what YAML could read otherwise',
    'PLAIN.test(value) ? value : JSON.stringify(value)',
    'value',
  ]),
  ...guarded(
    'src/core/yaml/read.ts',
    READ,
    [
      '6 no tag',
      "if (node && typeof node === 'object' && 'tag' in node && node.tag) {",
      "if (node && typeof node === 'object' && 'tag' in node && !node) {",
    ],
    [
      '6 no alias',
      "if (isAlias(node) || (node && typeof node === 'object' && 'anchor' in node && node.anchor)) {",
      'if (isAlias(undefined)) {',
    ],
    ['7 no prototype in YAML', 'if (DANGEROUS_KEYS.has(key)) {', 'if (DANGEROUS_KEYS.has(`${key} `)) {'],
  ),
  ...guarded(
    'src/core/notes/wrong-value.ts',
    NOTES,
    ['6 a title is one line', "if (value.includes('\\n')) {", "if (value.includes('\\0')) {"],
    ['a day of the calendar', ' && `${new Date(text).toJSON()}`.startsWith(text)', ''],
    ['a day of the cycle', ' && text >= FIRST_YEAR', ''],
    ['no password in an address', '[^\\s/?#@]+(?:[/?#]\\S*)?$', '[^\\s/?#]+\\S*$'],
  ),
  ...guarded(
    'src/core/notes/wrong-value.ts',
    'tests/unit/core/notes/former-versions.test.ts',
    ['a note keeps its licence', "'licence', value, NOTE_LICENCES", "'licence', value, NOTE_LICENCES.slice(0, 1)"],
    ['a note keeps its statement', 'value, STATEMENT_VERSIONS', 'value, STATEMENT_VERSIONS.slice(0, 1)'],
  ),
  ...guarded('src/core/view/note.ts', 'tests/unit/core/notes/former-versions.test.ts', [
    'a note shows the licence that it has',
    'LICENCES[note.licence].name',
    "'CC BY-SA 9.0'",
  ]),
  ...guarded(
    'src/core/notes/target.ts',
    'tests/unit/core/notes/target.test.ts',
    ['8 a target is a name', 'return SLUG.test(id) ?', "return id !== '' ?"],
    ['8 a turn has a code', 'if (isCode(code)) return', 'if (code) return'],
  ),
  ...guarded('src/core/text/slug.ts', DESK, [
    '9 a name for a title without letters',
    'if (words) return words;',
    'return words;',
  ]),
  ...guarded(
    'src/core/notes/check-text.ts',
    NOTES,
    [
      '11 no hidden character in the text',
      'const hidden = checkHiddenCharacters(text);',
      'const hidden = checkHiddenCharacters(text.slice(0, 0));',
    ],
    ['11 none by reference', 'const named = checkHiddenNames(text)', "const named = checkHiddenNames('')"],
    ['14 20,000 characters', 'if (text.length > NOTE_LENGTH) {', 'if (text.length > 10 * NOTE_LENGTH) {'],
    ['16 what a parser should not read', 'tooMuchToRead(text) ?? deeperThan', 'deeperThan'],
    ['16 twelve levels', '?? deeperThan(MAX_NESTING, text)', '?? deeperThan(1000, text)'],
  ),
  ...guarded('src/core/text/hidden-characters.ts', 'tests/unit/core/text/hidden-characters.test.ts', [
    '12 no half of a character',
    '|\\p{Surrogate}|',
    '|',
  ]),
  ...guarded('src/core/notes/personal-data.ts', 'tests/unit/core/notes/personal-data.test.ts', [
    '26 what gives someone away is told',
    'CAUTIONS.filter(',
    'CAUTIONS.slice(1).filter(',
  ]),
  ...guarded(
    'src/intake/http.ts',
    THREATS,
    [
      '15 two kinds of body only',
      'app.removeAllContentTypeParsers();',
      "app.removeAllContentTypeParsers();\n  app.addContentTypeParser('*', {parseAs: 'buffer'}, (_, __, done) => done(null, {}));",
    ],
    ['20 a key is a key', 'if (!isKey(key)) throw', 'if (key === undefined) throw'],
    ['a page that does nothing', "reply.header('content-security-policy', PAGE_POLICY)", 'reply'],
    ['no message of a bug in the log', 'log.error({code, name: (error as Error).name},', 'log.error(error,'],
  ),
  ...guarded('src/intake/recent-keys.ts', THREATS, [
    'a receipt is not for whoever reads the text later',
    'this.now() - known.at < HOUR',
    'known.at < Infinity',
  ]),
  ...guarded('src/intake/recent-keys.ts', 'tests/unit/intake/recent-keys.test.ts', [
    'memory does not grow with forms',
    'if (this.keys.size > MOST)',
    'if (this.keys.size > 99 * MOST)',
  ]),
  ...guarded('src/intake/accounts.ts', THREATS, [
    'what is refused takes nothing of the limit of all',
    'if (wait > 0) {\n      giveBack();',
    'if (wait < 0) {\n      giveBack();',
  ]),
  ...guarded(
    'src/intake/service.ts',
    THREATS,
    ['14 a limit of bytes', 'bodyLimit: MOST_BYTES,', 'bodyLimit: 100 * MOST_BYTES,'],
    [
      '15 nothing compressed',
      "if (request.headers['content-encoding'] !== undefined) throw",
      "if (request.headers['content-encoding'] === '') throw",
    ],
    [
      '17 the origin of a form',
      'if (request.headers.origin !== origin) throw',
      "if (request.headers.origin === 'x') throw",
    ],
    ['18 another text under the same key', "if (outcome === 'other') throw", "if ((outcome as string) === '') throw"],
    [
      '19 no text without its proof',
      'if (!(await proofs.isDone(sent.data.proof, idOf(key)))) throw',
      'if (!key) throw',
    ],
    ['21 a limit of time', 'requestTimeout: patience,', 'requestTimeout: 0,'],
    ['22 no receipt from a disk that refuses', 'throw REFUSALS.notKept();', "return 'kept' as const;"],
    ['23 a filled trap puts aside', "sent.data[HONEYPOT] ? (['honeypot'] as const) : []", '[] as const'],
    ['a form without script is put aside', "quarantine: ['without-script', ...filled]", 'quarantine: [...filled]'],
    ['a stricter limit without script', '[plain, request.ip],', '[texts, request.ip],'],
    ['a limit of texts', '[[texts, request.ip]]', '[]'],
    ['a limit of all forms without script', "            [plainOfAll, ''],\n", ''],
    ['a limit of tries without script', 'count(plainTries)', 'count(challenges)'],
    ['a text that is sent again is not counted', "if (outcome !== 'kept') counted.giveBack();", ''],
    ['a correction changes something', 'throw REFUSALS.wrong([NOTHING_CHANGED]);', 'void NOTHING_CHANGED;'],
    ['no address in the log', 'logController: new LogController({disableRequestLogging: true}),', ''],
    ['no hour in the log', 'timestamp: false,', ''],
    [
      'no line of a text in the log',
      'answers[statusCode] = (answers[statusCode] ?? 0) + 1;',
      'answers[statusCode] = (answers[statusCode] ?? 0) + 1;\n    app.log.info({statusCode});',
    ],
    [
      'no message of a disk in the log',
      "app.log.error({code: error.code ?? 'unknown'}, 'disk');",
      "app.log.error(error, 'disk');",
    ],
    ['a limit of challenges', '{onRequest: count(challenges)}, async (request) => proofs', 'async (request) => proofs'],
    [
      'the verdict of the contract',
      'if (!note) throw REFUSALS.wrong(problems);',
      "if (!note) return {receipt: '', status: 202};",
    ],
  ),
  ...guarded(
    'src/intake/answer-page.ts',
    THREATS,
    ['13 words of strangers are text', '<li>${escapeHtml(problem.message)}</li>', '<li>${problem.message}</li>'],
    ['no frame around an answer', "frame-ancestors 'none'; ", ''],
    ['13 words that are given back are text', '${escapeHtml(value)}</textarea>', '${value}</textarea>'],
  ),
  ...guarded('src/intake/read-body.ts', THREATS, [
    '12 UTF-8 to the letter',
    '{fatal: true, ignoreBOM: true}',
    '{ignoreBOM: true}',
  ]),
  ...guarded(
    'src/intake/proof.ts',
    THREATS,
    ['18 work for this text only', '|| read.data.challenge.parameters.data.for !== id)', ')'],
    ['19 nothing is walked through unread', 'data: z.strictObject({for: short}),', 'data: z.any(),'],
    ['19 an hour for the work', 'const VALID_FOR = 60 * 60_000;', 'const VALID_FOR = 9000 * 60_000;'],
    ['19 the signature', 'return verified;', 'return verified || solution.counter >= 0;'],
  ),
  ...guarded(
    'src/intake/limiter.ts',
    'tests/unit/intake/limiter.test.ts',
    ['another salt each day', 'if (day !== this.day) this.salt = randomBytes(32);', ''],
    ['memory does not grow', 'this.counts.size < MOST_ADDRESSES', 'true'],
  ),
  ...guarded(
    'src/intake/limiter.ts',
    THREATS,
    ['a network is an address', '.slice(0, 4)', '.slice(0, 8)'],
    ['the limit', 'if (count >= this.most)', 'if (count >= 10 * this.most)'],
  ),
  ...guarded(
    'src/intake/spool.ts',
    SPOOL,
    ['22 synced before it is linked', 'await handle.sync();', ''],
    [
      '22 the folder is synced before the answer',
      'await this.disk.syncFolder(path.join(this.folder, TEXTS));\n    if (isNew)',
      'if (isNew)',
    ],
    [
      '22 linked, never written over',
      'await this.disk.link(aside, this.fileOf(entry.id))',
      'await this.disk.rename(aside, this.fileOf(entry.id))',
    ],
  ),
  ...guarded(
    'src/intake/spool.ts',
    STOPS,
    ['22 what was whole is finished', 'await this.disk.link(file, this.fileOf(entry.id));', ''],
    [
      '22 what was cut off is set apart',
      "if (entry?.id !== path.basename(file, '.json')) unreadable",
      "if (entry?.id === '') unreadable",
    ],
  ),
  ...guarded(
    'src/intake/spool.ts',
    THREATS,
    ['no hour on the disk', 'await handle.utimes(new Date(day), new Date(day));', ''],
    ['files of the service alone', "'wx', 0o600", "'wx', 0o644"],
  ),
  ...guarded('src/intake/entry.ts', SPOOL, [
    '22 a changed file is known',
    '|| sum !== sha256(JSON.stringify(rest))',
    '',
  ]),
  ...guarded('src/intake/keys.ts', THREATS, [
    'receipts are kept as hashes',
    'return sha256(`receipt\\n${receipt.trim().toLowerCase()}`);',
    'return receipt;',
  ]),
  ...guarded('src/intake/instance.ts', STOPS, [
    'one service in a folder',
    'if ((await ask(file)) !== undefined) throw',
    "if ((await ask(file)) === '') throw",
  ]),
  ...guarded('src/intake/settings.ts', STOPS, [
    'what is received stays out of the repository',
    'if (`${folder}${path.sep}`.startsWith(',
    'if (`${folder}`.endsWith(',
  ]),
  ...guarded('src/intake/journal.ts', DESK, [
    'a line cut off is no decision',
    'if (cutOff) {',
    'if (!cutOff && decisions.length < 0) {',
  ]),
  ...guarded('src/intake/accept-correction.ts', DESK, [
    'a stale correction is a conflict',
    'if (plainHash(words) !== against) {',
    "if (against === '') {",
  ]),
  ...guarded('src/intake/moderate.ts', 'tests/unit/intake/cut-off-journal.test.ts', [
    'a decision that was lost is told',
    'if (cutOff) console',
    'if (!cutOff) console',
  ]),
  ...guarded('src/intake/turn-of-today.ts', DESK, [
    'the problems of the archive come before a turn that is gone',
    'if (contentProblems.length > 0)',
    'if (contentProblems.length < 0)',
  ]),
  ...guarded('src/intake/compare-correction.ts', DESK, ['a conflict is told first', 'return !isStale && ', 'return ']),
  ...guarded('src/core/notes/correct-turn.ts', DESK, [
    'no place for a time, no correction',
    'if (!stretches) return undefined;',
    'if (!stretches) return {...turn, paragraphs: []};',
  ]),
  ...guarded('src/intake/accept-note.ts', DESK, [
    'what the build would refuse is not accepted',
    'if (wrong.length > 0) throw',
    'if (wrong.length > 99) throw',
  ]),
  ...guarded('src/intake/show-texts.ts', DESK, [
    '26 the moderator is told',
    "findPersonalData(note).length > 0 ? ['données",
    "findPersonalData(note).length > 99 ? ['données",
  ]),
  ...guarded(
    'src/intake/moderation.ts',
    DESK,
    ['what is asked back is not accepted', 'if (asked)', "if (asked?.id === '')"],
    ['what waits is set aside', 'if (aside)', 'if (aside && aside.id === entry.id)'],
    ['nearly all is asked about', 'if (!isWhole && ', "if (id === '' && !isWhole && "],
    ['decided once', "throw new Refusal('Ce texte a déjà été décidé.');", 'return;'],
    ['a reason of the list', 'if (!Object.hasOwn(REASONS, reason)) {', 'if (!(reason in REASONS)) {'],
  ),
  ...guarded(
    'src/intake/check-branch.ts',
    FORGE,
    ['24 no second file', 'if (!NOTE.test(path))', "if (path === '')"],
    ['24 no published note changed', "else if (status !== 'A')", "else if (status === 'X')"],
    ['24 one note', 'else if (others.length > 0)', 'else if (others.length > 99)'],
    [
      '24 plain files',
      ".filter(({mode, status}) => mode !== PLAIN && status !== 'D')",
      ".filter(({mode}) => mode === '')",
    ],
    [
      '24 no commit touches anything else',
      'const hidden = new Set(',
      'const hidden = new Set<string>([]); void new Set(',
    ],
    ['24 the note is judged', 'const found = await newProblems(', 'const found: Problem[] = [];\n  await newProblems('],
    ['24 no day to come', 'value.date > latest', 'value.date === latest'],
    ['no name that the model gives', 'path.includes(`-${TO_RENAME}`)', 'path === TO_RENAME'],
    ['24 a correction is of one session', 'new Set(sessions).size === 1 &&', ''],
  ),
  ...guarded(
    'src/intake/judge-correction.ts',
    FORGE,
    [
      '24 a correction is what our command makes',
      '!isSame(changed.get(file), text, file === path)',
      'false as boolean',
    ],
    [
      '24 a transcript that is read',
      'if (!read.value || read.problems.length > 0) return',
      'if (!read.value) return []; if (read.problems.length > 99) return',
    ],
  ),
  ...guarded(
    'src/intake/publish-branch.ts',
    FORGE,
    ['nothing of others is undone', 'if (isSame && untracked.length === 0) return commit;', 'return commit;'],
    ['no hour in git', 'const date = `${day}T00:00:00Z`;', 'const date = new Date().toISOString();'],
  ),
  ...guarded('src/intake/on-its-way.ts', FORGE, [
    'one correction of a session at a time',
    '|| here.includes(last)',
    '|| last',
  ]),
  ...guarded('.ci/contribution', 'tests/unit/intake/ci.test.ts', [
    '24 the base judges, not the branch',
    '--detach --force "$code" "$base"',
    '--detach --force "$code" "$head"',
  ]),
  ...guarded('src/intake/spool.ts', 'tests/unit/intake/full-disk.test.ts', [
    '22 a disk without room for a text is full',
    'await this.disk.write(aside, LONGEST,',
    "await this.disk.write(aside, 'x',",
  ]),
  ...guarded('src/intake/service.ts', 'tests/unit/intake/full-disk.test.ts', [
    '22 no receipt from a full disk',
    'throw REFUSALS.notKept();',
    "return 'kept' as const;",
  ]),
  ...guarded('src/core/notes/count-moderation.ts', 'tests/unit/core/notes/count-moderation.test.ts', [
    'no delay of one person',
    'decided.length < FEWEST_DECISIONS ?',
    'decided.length < 1 ?',
  ]),
  ...guarded(
    'src/core/view/person.ts',
    'tests/unit/core/view/note-link.test.ts',
    ['a pseudonym is nobody’s name', "shown === 'name' &&", ''],
    ['a name is of those whom the session names', '.some(({person}) => person === id)', '.length > 0'],
  ),
  ...guarded('src/core/notes/placed.ts', 'tests/unit/core/archive/problems.test.ts', [
    'a note about a session stands under it',
    "return kind === 'speaker' || kind === 'session' || target?.what === 'session' || target?.what === 'turn';",
    "return kind === 'speaker' && target?.what === 'turn';",
  ]),
];
