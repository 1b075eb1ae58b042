import * as z from 'zod';
import {Hash} from '#core/anchors/hash';
import {Words} from '#core/model/fact';
import {Clock, MediaFile, mediaType} from '#core/model/recording';

/**
 * `docs/<page>.voix.yaml`: a page read aloud. It has no words of its own: each paragraph of the page has its time, and
 * the hash of the words that were read.
 */
export const ReadingRecord = z
  .strictObject({
    label: Words.describe('qui lit\u00A0: « voix de synthèse »'),
    files: z.array(MediaFile).min(1).describe('la même lecture en un ou plusieurs formats'),
    duration: Clock.describe('durée, comme 00:02:05'),
    paragraphs: z
      .array(
        z.strictObject({
          anchor: z
            .string()
            .regex(/^p-[1-9]\d*$/, {error: 'écrivez l’ancre du paragraphe, comme p-1'})
            .describe('ancre du paragraphe dans la page'),
          start: Clock.describe('heure à laquelle sa lecture commence'),
          words: Hash.describe('empreinte des mots lus'),
        }),
      )
      .min(1)
      .describe('les paragraphes de la page, dans l’ordre'),
  })
  .refine(({files}) => files.every(({src}) => mediaType(src, 'audio') !== undefined), {
    path: ['files'],
    params: {french: 'un de ces fichiers n’est pas un son que les navigateurs lisent (webm, m4a, mp3, ogg ou opus)'},
  });
export type ReadingRecord = z.output<typeof ReadingRecord>;
