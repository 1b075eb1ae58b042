import {describe, expect, it} from 'vitest';
import {readNote} from '#core/formats/note/read';

const NOTE = 'title: Une note\nkind: session\nshown: none\ndate: 2022-11-02\nlicence: CC-BY-SA-4.0\nstatement: 1\n';
const read = (head: string, text = 'Un mot.') => readNote(`---\n${head}---\n\n${text}\n`);

describe('the file of a note, written by a stranger', () => {
  it('is read', () => {
    const {value, problems} = read(NOTE, '\nUn.\n\nDeux.');
    expect(problems).toEqual([]);
    expect(value).toEqual({
      title: 'Une note',
      kind: 'session',
      shown: 'none',
      date: '2022-11-02',
      licence: 'CC-BY-SA-4.0',
      statement: '1',
      text: 'Un.\n\nDeux.',
    });
  });

  it.each([
    'mdx:\n  format: mdx',
    'slug: ../../../evil',
    'draft: true',
    'id: autre',
    'session: ../../etc',
    'custom_edit_url: x',
    'tags: [a]',
    'access: public',
    'text: autre',
  ])('refuses a key that is not its own: %j', (line) => {
    const {value, problems} = read(`${NOTE}${line}\n`);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: 'record/unknown-key', line: 8}]);
    expect(problems[0]?.message).toContain(`«\u00A0${line.split(':')[0]}\u00A0»`);
  });

  it('leaves aside the keys that its caller reads', () => {
    const {value, data} = readNote(`---\n${NOTE}access: masked\n---\n\nx\n`, ['access']);
    expect(value).toBeDefined();
    expect(data.access).toBe('masked');
  });

  it.each([
    ['a quote and a newline', 'title: "Une\\"\\nlicence: autre"'],
    ['a newline', 'title: "Une\\nkind: reply"'],
    ['a block of lines', 'title: |\n  Une\n  kind: reply'],
  ])('takes no injection by %s: a title is one line', (_, line) => {
    const {value, problems} = read(NOTE.replace('title: Une note', line));
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: 'record/wrong-form', line: 2}]);
  });

  it.each([
    ['code', 'title: !!js/function "function(){}"', 'yaml/tag'],
    ['a prototype', '__proto__: {a: b}', 'yaml/forbidden-key'],
    ['a billion laughs', 'title: &a [x]\nauthor: [*a, *a]', 'yaml/alias'],
  ])('is refused for its YAML: %s', (_, line, rule) => {
    expect(read(`${line}\n`).problems.map((problem) => problem.rule)).toContain(rule);
  });

  it.each([
    ['is opened with ---js', `---js\n${NOTE}---\n\nx\n`],
    ['is not closed', `---\n${NOTE}\nx\n`],
    ['comes after a blank line', `\n---\n${NOTE}---\n\nx\n`],
    ['is not there', ''],
  ])('whose front matter %s is told that alone', (_, text) => {
    const {value, problems} = readNote(text);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{rule: 'note/no-front-matter', line: 1}]);
    expect(problems[0]?.message).toContain('«\u00A0---\u00A0» seul');
  });

  it('that is a list, or a word, is no note', () => {
    expect(read('- a\n').problems).toMatchObject([{rule: 'record/wrong-kind'}]);
    expect(read('mot\n').problems).toMatchObject([{rule: 'record/wrong-kind'}]);
  });

  it('keeps quotes, colons and marks of a title as words', () => {
    const {value} = read(NOTE.replace('Une note', `'<script>alert("x: y")</script> {process.exit()}'`));
    expect(value?.title).toBe('<script>alert("x: y")</script> {process.exit()}');
  });

  it('tells the line of what is wrong in its text, blank lines before it counted', () => {
    expect(read(NOTE, '\n\nUn.\n\nDeux\u200Bmots.').problems).toMatchObject([{line: 14}]);
  });
});
