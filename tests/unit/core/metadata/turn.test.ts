import {describe, expect, it} from 'vitest';
import {voicesOf} from '#core/archive/voices';
import {citedArchive} from '#core/citation/session-items';
import {toPublished} from '#core/consent/filter';
import {turnHeads} from '#core/metadata/turn';
import type {PersonId} from '#core/model/ids';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {SITE, turn} from '../../../support/citation-cases';

const {archive: valid} = checkFiles(await validFiles());
const archive = toPublished(valid, 'shown');
const person = archive.people.find(({kind}) => kind === 'person')!;
const session = {
  ...archive.sessions[0]!,
  title: {...archive.sessions[0]!.title, value: 'Un titre & "x" </script><b>'},
  voices: [
    {label: 'Voix 1', person: person.id as PersonId},
    {label: 'Voix 2', pseudonym: 'Voix 2'},
  ],
};
const head = turnHeads(session, voicesOf(session, archive.people), citedArchive(archive, SITE));
const thing = (html: string) =>
  JSON.parse(/<script type=application\/ld\+json>(.*)<\/script>/.exec(html)![1]!) as Record<string, unknown>;

describe('the head of a passage', () => {
  it('is that of its voice, with its own address', () => {
    const [first, second] = [head(turn('1aaaa', 'Voix 1')), head(turn('2bbbb', 'Voix 1'))];
    expect(first).toContain('<meta name=z:itemType content=presentation>');
    expect(first.replaceAll('1aaaa', '2bbbb')).toBe(second);
    expect(first).not.toContain('\uE000');
    expect(thing(first)).toMatchObject({'@type': 'Quotation', '@id': 'https://archive.example.org/base/t/1aaaa/'});
  });

  it('names a person and a pseudonym, and takes a role for nobody', () => {
    expect(thing(head(turn('1aaaa', 'Voix 1')))['author']).toMatchObject({'@type': 'Person', name: person.name.value});
    expect(thing(head(turn('1aaaa', 'Voix 2')))['author']).toEqual({'@type': 'Person', name: 'Voix 2'});
    expect(thing(head(turn('1aaaa', 'Question de la salle')))['author']).toBeUndefined();
  });

  it('holds any words without breaking', () => {
    const html = head(turn('1aaaa', 'Voix 1'));
    expect(html).toContain(
      '<meta name=citation_title content="Un titre &amp; &quot;x&quot; &lt;/script&gt;&lt;b&gt;">',
    );
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it('weighs little', () => {
    const html = turnHeads(
      archive.sessions[0]!,
      voicesOf(session, archive.people),
      citedArchive(archive, SITE),
    )(turn('1aaaa', 'Voix 1'));
    expect(Buffer.byteLength(html)).toBeLessThan(1_100);
  });
});
