import {describe, expect, it} from 'vitest';
import {checkAccess} from '#core/consent/check-access';
import {toPublished} from '#core/consent/filter';
import {assembleArchive} from '#core/archive/assemble';
import {Access, Appearance} from '#core/model/access';
import {validFiles} from '../../../support/archive-of';

const files = await validFiles();
const withLine = (line: string) =>
  assembleArchive(
    files.map((file) => (file.path.endsWith('/intervenante-1.yaml') ? {...file, text: `${line}\n${file.text}`} : file)),
  );

describe('the door between what is known and what is published', () => {
  it('lets all through while nothing asks for less', () => {
    const {archive, locate} = assembleArchive(files);
    expect(checkAccess(archive, locate)).toEqual([]);
    expect({...toPublished(archive), transcripts: archive.transcripts}).toEqual(archive);
    expect(toPublished(archive, 'shown')).toEqual(archive);
  });

  it.each(Access.options.filter((access) => access !== 'public'))('is shut by « access: %s »', (access) => {
    const {archive, locate} = withLine(`access: ${access}`);
    expect(checkAccess(archive, locate)).toMatchObject([{rule: 'access/not-yet', severity: 'error', line: 1}]);
  });

  it.each(Appearance.options.filter((appearance) => appearance !== 'name'))(
    'is shut by « appearance: %s »',
    (appearance) => {
      const {archive, locate} = withLine(`appearance: ${appearance}`);
      expect(checkAccess(archive, locate)).toMatchObject([{rule: 'access/not-yet', line: 1}]);
    },
  );
});
