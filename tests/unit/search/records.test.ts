import {expect, it} from 'vitest';
import {toPublished} from '#core/consent/filter';
import {recordsOf} from '#search/records';
import {checkFiles, validFiles} from '../../support/archive-of';

it('what is known of a person reads as sentences, whether sources end theirs or not', async () => {
  const published = toPublished(checkFiles(await validFiles()).archive);
  const [person] = published.people;
  const [fact] = person!.facts;
  const facts = ['Sociologue', 'A écrit un livre.', 'Selon le programme, «\u00A0invitée\u00A0!\u00A0»', 'Parle'].map(
    (value) => ({...fact!, value}),
  );
  const records = recordsOf({...published, people: [{...person!, facts}]});
  expect(records.find(({kind}) => kind === 'person')!.text).toBe(
    'Sociologue. A écrit un livre. Selon le programme, «\u00A0invitée\u00A0!\u00A0» Parle.',
  );
});
