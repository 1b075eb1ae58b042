import type {Archive, Resource} from '#core/archive/archive';
import {fullName} from '#core/citation/short-label';
import type {Problem} from '#core/problem';
import {nearest} from '#core/text/nearest';

type Locate = (file: string, path: readonly PropertyKey[]) => number;

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();

/** Names said twice must agree: works and their authors, terms and their aliases, collectives and their members. */
export function checkNames(archive: Archive, locate: Locate): Problem[] {
  return [
    ...checkAuthors(archive, locate),
    ...checkTermNames(archive, locate),
    ...checkUnlinked(archive, locate),
    ...checkCollectives(archive, locate),
  ];
}

function checkAuthors({people, resources}: Archive, locate: Locate): Problem[] {
  const byId = new Map<string, Resource>(resources.map((resource) => [resource.id, resource]));
  return people.flatMap((person) =>
    person.works.flatMap((id, index): Problem[] => {
      const work = byId.get(id);
      if (!work) return [];
      const names = [...(work.author ?? []), ...(work.editor ?? []), ...(work.director ?? [])].map(fullName);
      if (names.some((name) => folded(name) === folded(person.name.value))) return [];
      return [
        {
          rule: 'person/not-author',
          severity: 'error',
          file: person.file,
          line: locate(person.file, ['works', index]),
          message: `« ${person.name.value} » ne figure pas parmi les autrices et auteurs de « ${id} » : corrigez l’une des deux fiches.`,
        },
      ];
    }),
  );
}

function checkTermNames({terms}: Archive, locate: Locate): Problem[] {
  const seen = new Map<string, string>();
  return terms.flatMap((term) =>
    [term.term, ...term.aliases].flatMap((name, index): Problem[] => {
      const other = seen.get(folded(name));
      seen.set(folded(name), term.file);
      if (other === undefined) return [];
      return [
        {
          rule: 'term/duplicate-name',
          severity: 'error',
          file: term.file,
          line: locate(term.file, index === 0 ? ['term'] : ['aliases', index - 1]),
          message: `« ${name} » est déjà un terme ou un autre mot dans ${other} : gardez-le à un seul endroit.`,
        },
      ];
    }),
  );
}

/** A form that is kept out of texts is one of the term's own names. */
function checkUnlinked({terms}: Archive, locate: Locate): Problem[] {
  return terms.flatMap((term) =>
    term.unlinked.flatMap((form, index): Problem[] => {
      const names = [term.term, ...term.aliases];
      if (names.includes(form)) return [];
      const meant = nearest(form, names);
      return [
        {
          rule: 'term/unlinked-unknown',
          severity: 'error',
          file: term.file,
          line: locate(term.file, ['unlinked', index]),
          message: `« ${form} » n’est ni le terme ni l’un de ses autres mots\u00A0: ${meant ? `vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F?` : 'écrivez-le comme il est écrit dans cette fiche, ou retirez-le.'}`,
        },
      ];
    }),
  );
}

function checkCollectives({people}: Archive, locate: Locate): Problem[] {
  const kinds = new Map<string, string>(people.map(({id, kind}) => [id, kind]));
  return people.flatMap((person) =>
    person.memberships.flatMap(({collective}, index): Problem[] => {
      if (kinds.get(collective) !== 'person') return [];
      return [
        {
          rule: 'person/not-collective',
          severity: 'error',
          file: person.file,
          line: locate(person.file, ['memberships', index, 'collective']),
          message: `« ${collective} » est une personne, pas un collectif : corrigez ce renvoi.`,
        },
      ];
    }),
  );
}
