import {splitFrontMatter} from '#core/markdown/front-matter';
import {findPersonalData} from '#core/notes/personal-data';
import type {FoundProblem, Problem} from '#core/problem';
import {readYaml} from '#core/yaml/read';
import {git} from '../plugins/archive/git';
import {changesBetween} from './branch-changes';

/**
 * Where what a contribution branch adds may give someone away (THREATS, row 26): what the form tells an author, for whom
 * nobody has told. Of a branch that `checkBranch` lets by; a person decides, and nothing is refused.
 */
export async function branchCautions(repository: string, base: string, head: string): Promise<Problem[]> {
  const read = async (commit: string, path: string) =>
    (await git(repository, ['cat-file', 'blob', `${commit}:${path}`])).toString();
  const fork = (await git(repository, ['merge-base', base, head])).toString().trim();
  const cautions: Problem[] = [];
  for (const {path, status} of await changesBetween(repository, base, head)) {
    if (!path.endsWith('.md')) continue;
    // What was published before is not of this branch.
    const known = new Set(status === 'A' ? [] : cautionsIn(await read(fork, path)).map(({told}) => told));
    for (const {told, found} of cautionsIn(await read(head, path)))
      if (!known.has(told)) cautions.push({...found, file: path});
  }
  return cautions;
}

/** The cautions of a file, with its lines; `told` is the same wherever the line stands. */
function cautionsIn(file: string): {readonly told: string; readonly found: FoundProblem}[] {
  const {yaml, yamlLine, body, bodyLine} = splitFrontMatter(file);
  const {data, lineOf} = readYaml(yaml, yamlLine);
  const {title = '', author = ''} = (data ?? {}) as Readonly<Record<string, unknown>>;
  const lines = file.split(/\r\n?|\n/);
  return findPersonalData({title: String(title), author: String(author), text: body}).map(
    ({rule, field, line: at, message}) => {
      const line = field === 'text' ? bodyLine + at - 1 : lineOf([field!]);
      return {told: `${rule} ${lines[line - 1]}`, found: {rule, severity: 'todo', line, message}};
    },
  );
}
