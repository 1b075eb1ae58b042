import {describe, it} from 'vitest';
import {readNosDeputes} from '#core/formats/nosdeputes/read';
import {checkFormatCase, formatCases} from '../../../../support/format-cases';

describe.each(formatCases('nosdeputes'))('NosDéputés: %s', (name) => {
  it('is read as expected', () => checkFormatCase('nosdeputes', name, readNosDeputes));
});
