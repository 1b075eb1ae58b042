import * as z from 'zod';
import {ALPHABET} from '#core/anchors/code';
import {EVENTS, type Ms, TranscriptRecord} from '#core/model/transcript';

/** Where the site publishes the schema, below its root. The number changes when a file of before could be misread. */
export const TURNS_SCHEMA = 'formats/tours-de-parole-1.schema.json';

const time = z
  .int()
  .min(0)
  .max(3_599_999_999)
  .describe(
    'millisecondes entières depuis le début de l’enregistrement, 999 heures au plus',
  ) as z.ZodType as z.ZodType<Ms>;
const line = z.string().regex(/^[^\r\n]*$/, {error: 'écrivez ce texte sur une seule ligne'});
/** A label or a title. */
const name = line.regex(/\S/, {error: 'écrivez au moins un mot'});

const Piece = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('words'), text: line}).describe('des paroles, telles quelles'),
  z.strictObject({kind: z.literal('title'), text: line}).describe('le titre d’une œuvre, dans les paroles'),
  z.strictObject({kind: z.literal('time'), at: time}).describe('l’heure à cet endroit des paroles'),
  z.strictObject({kind: z.literal('doubt')}).describe('le mot qui précède n’est pas sûr'),
  z.strictObject({kind: z.literal('event'), name: z.enum(EVENTS)}).describe('un bruit, un silence, une coupure'),
]);

const Turn = z
  .strictObject({
    code: z
      .string()
      .regex(new RegExp(`^[${ALPHABET}]{5}$`), {error: 'un code a cinq lettres ou chiffres'})
      .optional()
      .describe('le code permanent du tour ; un brouillon n’en a pas'),
    address: z.string().optional().describe('l’adresse permanente du tour, à citer'),
    label: name.describe('qui parle, tel que la transcription le nomme'),
    kind: z.enum(['speech', 'question']).describe('speech : parole ; question : question de la salle'),
    start: time.optional(),
    text: z
      .string()
      .describe('les paroles seules, un paragraphe séparé du suivant par une ligne vide : à lire, à compter'),
    paragraphs: z.array(z.array(Piece).min(1)).min(1).describe('les mêmes paroles avec leurs repères'),
  })
  .describe('un tour de parole');

const Chapter = z
  .strictObject({
    anchor: z
      .string()
      .regex(/^c-[a-z0-9]+(?:-[a-z0-9]+)*$/, {error: 'une ancre s’écrit comme c-ouverture'})
      .optional()
      .describe('l’ancre de la partie dans la page de la transcription'),
    title: name.optional().describe('absent : les tours d’avant le premier titre'),
    start: time.optional(),
    turns: z.array(Turn).describe('les tours de parole de la partie, dans l’ordre'),
  })
  .describe('une partie du débat');

/** The JSON of turns: writer, reader and published schema all come from here. */
export const TurnsFile = z
  .strictObject({
    $schema: z.string().describe('l’adresse de ce schéma'),
    session: z
      .strictObject({
        id: z.string().min(1).describe('la fin de l’adresse de la séance'),
        title: z.string().min(1).describe('le titre de la séance'),
        date: z.string().optional().describe('2022-10-25, 2022-10, 2022, ou 2023/2023-03-13 pour « entre »'),
        place: z.string().optional().describe('où elle a eu lieu'),
        address: z.string().describe('la page de la transcription'),
      })
      .describe('de quelle séance sont ces paroles'),
    archive: z.string().min(1).describe('le nom de l’archive'),
    rights: z.string().describe('à qui sont les paroles'),
    ...TranscriptRecord.shape,
    chapters: z.array(Chapter).describe('les parties du débat, dans l’ordre'),
  })
  .describe('Les tours de parole d’une séance.');
export type TurnsFile = z.output<typeof TurnsFile>;

/** The schema as the site publishes it (JSON Schema, draft 2020-12); `root` is the public address of the site. */
export function writeTurnsSchema(root: string): string {
  const schema = z.toJSONSchema(TurnsFile, {target: 'draft-2020-12'});
  return `${JSON.stringify({$id: root + TURNS_SCHEMA, ...schema}, null, 2)}\n`;
}
