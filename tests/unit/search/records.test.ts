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

it('a part of a summary is found at its own heading', async () => {
  const published = toPublished(checkFiles(await validFiles()).archive);
  const [session] = published.sessions;
  const summary = {...session!.summary!, markdown: 'Avant.\n\n## Le guichet\n\nDes mots écrits pour ce test.\n'};
  const addresses = recordsOf({...published, sessions: [{...session!, summary}]}).flatMap(({address}) =>
    address.includes('#resume') ? [address.split('#')[1]] : [],
  );
  expect(addresses).toEqual(['resume', 'resume-le-guichet']);
});
