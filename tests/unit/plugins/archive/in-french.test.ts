import {Command} from 'commander';
import {afterEach, expect, it, vi} from 'vitest';
import {inFrench} from '../../../../src/plugins/archive/in-french';

afterEach(() => vi.restoreAllMocks());

/** What a command prints, and its exit code. */
function call(...words: string[]): {printed: string; status: unknown; isRun: boolean} {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed(String(text));
    return true;
  });
  const program = new Command();
  const run = vi.fn();
  const command = program.command('publier [seances...]').description('Promet les nouveaux tours').action(run);
  command.option('--essai', 'dit ce qui serait publié');
  inFrench(command as Parameters<typeof inFrench>[0]);
  try {
    program.parse(['node', 'program', 'publier', ...words]);
  } catch (error) {
    if (!String(error).includes('exit')) throw error;
  }
  return {
    printed: printed.mock.calls.flat().join('\n'),
    status: exit.mock.calls[0]?.[0],
    isRun: run.mock.calls.length > 0,
  };
}

it('names the options there are, the closest first, when one is mistyped: nothing is done', () => {
  const {printed, status, isRun} = call('--essaye');
  expect(printed).toBe(
    '«\u00A0--essaye\u00A0» n’est pas une option de «\u00A0npm run publier\u00A0»\u00A0: rien n’a été fait. Il y a\u00A0: --essai, --aide.',
  );
  expect(status).toBe(1);
  expect(isRun).toBe(false);
});

it.each(['--aide', '--help', '-h'])('helps in French: %s', (flag) => {
  const {printed, status, isRun} = call(flag);
  expect(printed).toContain('npm run publier -- [seances…] [options]\n\nPromet les nouveaux tours.\n');
  expect(printed).toContain('--essai     dit ce qui serait publié');
  expect(printed).not.toMatch(/usage|display|default/i);
  expect(status).toBe(0);
  expect(isRun).toBe(false);
});

it('leaves a command that is well written alone', () => {
  expect(call('--essai').isRun).toBe(true);
});
