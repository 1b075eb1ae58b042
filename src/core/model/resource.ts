import * as z from 'zod';
import {Access} from '#core/model/access';
import {Words} from '#core/model/fact';
import {ThemeId} from '#core/model/ids';
import {ImpreciseDate} from '#core/model/imprecise-date';
import {WebAddress} from '#core/model/web-address';

/** A name as CSL 1.0.2 has it: family and given, or a literal for a collective. */
const Name = z.union([z.strictObject({family: Words, given: Words.optional()}), z.strictObject({literal: Words})]);
export type Name = z.output<typeof Name>;

/** The CSL 1.0.2 types this bibliography uses. */
export const ResourceType = z.enum([
  'article-journal',
  'article-newspaper',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'event',
  'legal_case',
  'legislation',
  'motion_picture',
  'report',
  'software',
  'webpage',
]);
export type ResourceType = z.output<typeof ResourceType>;

const names = z.array(Name).min(1).optional();

/** `docs/ressources/<id>.yaml`: one CSL 1.0.2 item; `custom` holds what the archive adds. */
export const ResourceRecord = z.strictObject({
  type: ResourceType.describe('genre de document (type CSL)'),
  title: Words.describe('titre, dans la langue du document'),
  author: names.describe('autrices et auteurs : family et given, ou literal pour un collectif'),
  editor: names.describe('direction d’ouvrage'),
  director: names.describe('réalisation d’un film'),
  issued: ImpreciseDate.optional().describe('date de parution ; sans cette ligne : « sans date »'),
  'container-title': Words.optional().describe('revue, journal, site ou livre qui contient le document'),
  'collection-title': Words.optional().describe('collection'),
  publisher: Words.optional().describe('maison d’édition ou organisme'),
  'publisher-place': Words.optional().describe('lieu d’édition'),
  authority: Words.optional().describe('juridiction ou autorité'),
  genre: Words.optional().describe('nature du document'),
  medium: Words.optional().describe('support'),
  number: Words.optional().describe('numéro officiel'),
  volume: Words.optional().describe('volume'),
  issue: Words.optional().describe('numéro de la revue'),
  page: Words.optional().describe('pages'),
  'number-of-pages': Words.optional().describe('nombre de pages'),
  ISBN: Words.optional().describe('ISBN'),
  DOI: Words.regex(/^10\.\d{4,9}\/\S+$/, {error: 'un DOI commence par « 10. » et contient une barre oblique'})
    .optional()
    .describe('identifiant DOI, sans « https://doi.org/ »'),
  URL: WebAddress.optional().describe('adresse publique'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, {error: 'écrivez la langue en deux lettres, par exemple fr ou en'})
    .describe('langue'),
  access: Access.default('public'),
  custom: z.strictObject({
    themes: z.array(ThemeId).min(1).describe('thèmes de l’archive'),
    abstract_fr: Words.describe('résumé en français, écrit par l’archive'),
    confidence: z
      .enum(['seen-on-source', 'seen-on-third-party'])
      .describe('seen-on-source : lu à la source ; seen-on-third-party : vu seulement chez un tiers'),
    verified_at: WebAddress.optional().describe('où le document a été vu'),
    checked_at: ImpreciseDate.optional().describe(
      'jour où quelqu’un a ouvert le lien en ligne pour la dernière fois ; la commande « npm run liens » n’écrit pas ici',
    ),
    archived: z
      .strictObject({
        url: WebAddress.describe('adresse de la copie, par exemple sur web.archive.org'),
        date: ImpreciseDate.describe('jour où la copie a été faite, tel que le site qui la garde le donne'),
      })
      .optional()
      .describe('copie du document gardée par un site d’archives : seulement si vous l’avez ouverte'),
    note_fr: Words.optional().describe('réserve montrée au lecteur'),
  }),
});
export type ResourceRecord = z.output<typeof ResourceRecord>;
