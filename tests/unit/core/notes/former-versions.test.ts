import {createHash} from 'node:crypto';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {LICENCES, STATEMENT, STATEMENTS} from '#core/model/accepted';
import {NOTE_LICENCE, NOTE_LICENCES, STATEMENT_VERSIONS} from '#core/model/note';
import {checkFiles, validFiles} from '../../../support/archive-of';

/*
 * What becomes of published notes when another licence, or another wording of the author's word, is asked for: nothing.
 */

describe('what was accepted stays known', () => {
  it('in the words that were accepted: another wording is another version', () => {
    const hashes = Object.entries(STATEMENTS).map(([version, text]) => [
      version,
      createHash('sha256').update(text).digest('hex').slice(0, 16),
    ]);
    // A line here is never changed nor taken away: notes bear its number.
    expect(hashes).toEqual([['1', 'ba248d8c78fc2e3f']]);
  });

  it('by a name and an address for each licence, the one of today included', () => {
    expect(Object.keys(LICENCES).toSorted()).toEqual([...NOTE_LICENCES].toSorted());
    expect(NOTE_LICENCES).toContain('CC-BY-SA-4.0');
    expect(NOTE_LICENCE).toBe(NOTE_LICENCES[0]);
    expect(Object.keys(STATEMENTS).toSorted()).toEqual([...STATEMENT_VERSIONS].toSorted());
    expect(STATEMENT).toEqual({version: STATEMENT_VERSIONS[0], text: STATEMENTS[STATEMENT_VERSIONS[0]]});
  });
});

describe('once another licence and another statement are asked for', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.doMock('#core/model/note', async (load) => ({
      ...(await load<object>()),
      NOTE_LICENCES: ['CC-BY-SA-9.0', 'CC-BY-SA-4.0'],
      NOTE_LICENCE: 'CC-BY-SA-9.0',
      STATEMENT_VERSIONS: ['2', '1'],
    }));
  });
  afterEach(() => {
    vi.doUnmock('#core/model/note');
    vi.resetModules();
  });

  it('the archive stays green, and each note under what its author accepted', async () => {
    const {checkFiles: checkThen} = await import('../../../support/archive-of');
    const {archive, problems} = checkThen(await validFiles());
    expect(problems).toEqual(checkFiles(await validFiles()).problems);
    expect(archive.notes.length).toBeGreaterThan(0);
    for (const note of archive.notes) expect(note).toMatchObject({licence: 'CC-BY-SA-4.0', statement: '1'});
  });

  it('its page and what machines read of it tell the licence that it has, not the one of today', async () => {
    const [{toNoteView}, {noteMetadata}] = [await import('#core/view/note'), await import('#core/metadata/note')];
    const [note] = checkFiles(await validFiles()).archive.notes;
    expect(toNoteView(note!, {resource: () => undefined}, '/').licence).toBe('CC BY-SA 4.0');
    const {links, jsonLd} = noteMetadata(note!, {root: 'https://archive.example.org/', cycle: 'Cycle d’essai'});
    const address = 'https://creativecommons.org/licenses/by-sa/4.0/';
    expect(links).toContainEqual({rel: 'license', href: address});
    expect(jsonLd).toMatchObject([{license: address}]);
  });

  it('both the former and the new are received; what was never asked for is not', async () => {
    const {checkContribution} = await import('#core/notes/check-contribution');
    const draft = {kind: 'testimony', title: 'Un titre', text: 'Un mot.', shown: 'none', date: '2026-01-31'};
    const check = (licence: string, statement: string) => checkContribution({...draft, licence, statement});
    expect(check('CC-BY-SA-4.0', '1').value).toMatchObject({licence: 'CC-BY-SA-4.0', statement: '1'});
    expect(check('CC-BY-SA-9.0', '2').value).toMatchObject({licence: 'CC-BY-SA-9.0', statement: '2'});
    expect(check('CC-BY-SA-3.0', '3').problems).toMatchObject([{field: 'licence'}, {field: 'statement'}]);
  });

  it('a moderator is told what the author of a text that waits had accepted', async () => {
    const {formerly} = await import('../../../../src/intake/formerly');
    expect(formerly({licence: 'CC-BY-SA-4.0', statement: '1'})).toContain('licence CC-BY-SA-4.0 et la version 1');
    expect(formerly({licence: 'CC-BY-SA-9.0', statement: '2'} as never)).toBeUndefined();
    expect(formerly({})).toBeUndefined();
  });
});
