import type {Archive, Resource} from '#core/archive/archive';
import {isIsbn} from '#core/model/isbn';
import type {Problem} from '#core/problem';

type Locate = (file: string, path: readonly PropertyKey[]) => number;

/** What is wrong with an identifier that the schema lets through. */
const FAULTS: readonly {
  readonly rule: string;
  readonly field: 'ISBN' | 'DOI' | 'URL';
  readonly isWrong: (value: string, resource: Resource) => boolean;
  readonly message: (value: string) => string;
}[] = [
  {
    rule: 'resource/isbn',
    field: 'ISBN',
    isWrong: (isbn) => !isIsbn(isbn),
    message: (isbn) =>
      `«\u00A0${isbn}\u00A0» n’est pas un ISBN\u00A0: il a 13 chiffres (ou 10) et le dernier vérifie les autres. Recopiez-le depuis le livre, ou retirez cette ligne.`,
  },
  {
    rule: 'resource/doi-ending',
    field: 'DOI',
    isWrong: (doi) => /[.,;:»>]$/.test(doi),
    message: (doi) =>
      `Le DOI «\u00A0${doi}\u00A0» finit par un signe de ponctuation\u00A0: c’est sans doute celui de la phrase d’où il vient, retirez-le.`,
  },
  {
    rule: 'resource/url-ending',
    field: 'URL',
    isWrong: (url) => /[.,;»>]$/.test(url),
    message: (url) =>
      `L’adresse «\u00A0${url}\u00A0» finit par un signe de ponctuation\u00A0: c’est sans doute celui de la phrase d’où elle vient, retirez-le.`,
  },
  {
    rule: 'resource/url-host',
    field: 'URL',
    // A final dot is allowed: it is a whole name of the network, written as such.
    isWrong: (url) => !/^https?:\/\/[^/?#@:]+\.[^/?#@:.]{2,}\.?(?::\d+)?(?:[/?#]|$)/i.test(url),
    message: (url) =>
      `L’adresse «\u00A0${url}\u00A0» ne mène pas à un site public\u00A0: après https://, écrivez le nom du site, sans nom d’utilisateur ni mot de passe.`,
  },
  {
    rule: 'resource/doi-as-url',
    field: 'URL',
    isWrong: (url, {DOI}) => DOI === undefined && /^https?:\/\/(?:dx\.)?doi\.org\/10\./i.test(url),
    message: (url) =>
      `L’adresse «\u00A0${url}\u00A0» est celle d’un DOI\u00A0: ajoutez une ligne «\u00A0DOI:\u00A0» avec ce qui suit doi.org/.`,
  },
];

/** The identifiers of resources have the form they must have; whether they lead somewhere is another matter. */
export function checkIdentifiers({resources}: Pick<Archive, 'resources'>, locate: Locate): Problem[] {
  return resources.flatMap((resource) =>
    FAULTS.flatMap(({rule, field, isWrong, message}): Problem[] => {
      const value = resource[field];
      if (value === undefined || !isWrong(value, resource)) return [];
      const line = locate(resource.file, [field]);
      return [{rule, severity: 'error', file: resource.file, line, message: message(value)}];
    }),
  );
}
