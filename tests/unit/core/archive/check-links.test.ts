import {expect, it} from 'vitest';
import {assembleArchive} from '#core/archive/assemble';
import {checkLinks} from '#core/archive/check-links';
import {validFiles} from '../../../support/archive-of';

const files = await validFiles();
const page = (url: string) => ({
  path: 'docs/essai.md',
  text: `---\ntitle: Essai\ndescription: Une page d’essai.\n---\n\n[un lien](${url})\n`,
});

/** What is said of one link, once a session and a term took other names. */
function said(url: string): string | undefined {
  const {archive} = assembleArchive([...files, page(url)]);
  const [session, term] = [archive.sessions[0]!.id, archive.terms[0]!.id];
  const renamed = {status: 'renamed', since: '2026-03-01'} as const;
  const former = [
    {...renamed, what: 'session', id: 'ancien-nom', today: session},
    {...renamed, what: 'term', id: 'mot', today: term},
    {...renamed, what: 'chapter', id: 'ancien', today: 'nouveau'},
    {...renamed, what: 'session', id: 'retiree', status: 'withdrawn'},
  ] as const;
  const problems = checkLinks({...archive, register: {...archive.register, former}});
  return problems
    .find(({file}) => file === 'docs/essai.md')
    ?.message.replace(session, 'S')
    .replace(term, 'T');
}

it('a link to a former address is told the address of today, with what follows it', () => {
  expect(said('/seances/ancien-nom/')).toContain('écrivez «\u00A0/seances/S/\u00A0».');
  expect(said('/seances/ancien-nom/transcription/#t-1aaaa')).toContain(
    '«\u00A0/seances/S/transcription/#t-1aaaa\u00A0»',
  );
  expect(said('/glossaire/#mot')).toContain('«\u00A0/glossaire/#T\u00A0»');
});

it('a link that only begins like one, or to a withdrawn page, is told nothing of the kind', () => {
  for (const url of ['/glossaire/#motus', '/seances/ancien-nom-bis/', '/seances/retiree/']) {
    expect(said(url)).not.toContain('a changé d’adresse');
  }
});
