import type {Command} from 'commander';
import {nearestFirst} from '#core/text/nearest';

/** What commander 5 asks of a command, and its types leave out. */
interface Speaking {
  unknownOption(flag: string): void;
  helpInformation(): string;
  readonly options: readonly {readonly flags: string; readonly long?: string; readonly description: string}[];
  readonly _args: readonly {readonly name: string; readonly required: boolean; readonly variadic: boolean}[];
}

const HELP = '--aide';

/** A command whose help and refusals are for volunteers: in French, with the options that resemble what was typed. */
export function inFrench(command: Command): void {
  const speaking = command as unknown as Speaking;
  const name = command.name();
  command.helpOption(`-h, ${HELP}`, 'affiche cette aide');
  speaking.helpInformation = () => helpOf(name, command.description(), speaking);
  speaking.unknownOption = (flag) => {
    // The name that all programs have for it.
    if (flag === '--help') {
      console.log(speaking.helpInformation());
      process.exit(0);
    }
    const known = [...speaking.options.flatMap(({long}) => long ?? []), HELP];
    console.log(
      `«\u00A0${flag}\u00A0» n’est pas une option de «\u00A0npm run ${name}\u00A0»\u00A0: rien n’a été fait. Il y a\u00A0: ${nearestFirst(flag, known).join(', ')}.`,
    );
    process.exit(1);
  };
}

function helpOf(name: string, description: string, {options, _args}: Speaking): string {
  const args = _args.map((arg) => ` [${arg.name}${arg.variadic ? '…' : ''}]`).join('');
  const lines = [...options, {flags: `-h, ${HELP}`, description: 'affiche cette aide'}];
  const width = Math.max(...lines.map(({flags}) => flags.length));
  const listed = lines.map(({flags, description}) => `  ${flags.padEnd(width)}  ${description}`);
  return `npm run ${name} --${args} [options]\n\n${description.replace(/[^…]$/, '$&.')}\n\nOptions :\n${listed.join('\n')}\n`;
}
