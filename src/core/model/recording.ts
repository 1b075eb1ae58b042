import * as z from 'zod';
import {hasReason, INFERENCE_NEEDS_REASON, provenance, Words} from '#core/model/fact';

/** The endings that browsers play, with their media type when one listens and when one watches. */
export const MEDIA_TYPES: Readonly<Record<string, {readonly audio?: string; readonly video?: string}>> = {
  webm: {audio: 'audio/webm', video: 'video/webm'},
  mp4: {audio: 'audio/mp4', video: 'video/mp4'},
  m4a: {audio: 'audio/mp4'},
  mp3: {audio: 'audio/mpeg'},
  ogg: {audio: 'audio/ogg', video: 'video/ogg'},
  opus: {audio: 'audio/ogg'},
};

const HOST = '[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}';
/** Below `static/`: no folder above, no hidden file. */
const OWN_FILE = /^\/media\/(?:[a-z0-9][a-z0-9-]*\/)*[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/;
/** On the association's host: neither name and password, nor port, nor query. */
const FILE_ELSEWHERE = new RegExp(`^(https://${HOST})/[\\w.~%/-]+\\.[a-z0-9]+$`);
/** The page of a video, in both writings that PeerTube has: `/w/<id>` and `/videos/watch/<id>`. */
const WATCH = new RegExp(`^https://(${HOST})/(?:w|videos/watch)/([A-Za-z0-9-]{8,40})/?$`);

/** `hh:mm:ss`, with thousandths or not: what `readTime` (formats/archive-markdown/time.ts) reads. */
export const Clock = z.string().regex(/^\d{2,3}:[0-5]\d:[0-5]\d(?:\.\d{3})?$/, {
  error: 'écrivez heures, minutes et secondes à deux chiffres, comme 01:52:10',
});

export const MediaFile = z
  .strictObject({
    src: z
      .string()
      .refine((src) => OWN_FILE.test(src) || FILE_ELSEWHERE.test(src), {
        params: {
          french:
            'écrivez soit «\u00A0/media/nom-du-fichier.webm\u00A0» (un fichier rangé dans static/media, nom en minuscules sans accent), soit une adresse https entière, sans mot de passe',
        },
      })
      .describe('le fichier\u00A0: /media/… (rangé dans static/media) ou une adresse https chez l’association'),
    bytes: z
      .string()
      .regex(/^[1-9]\d{0,11}$/, {error: 'écrivez la taille en octets, en chiffres sans espace'})
      .optional()
      .describe(
        'taille en octets, quand le fichier est à une adresse https\u00A0; celle des fichiers d’ici est mesurée',
      ),
  })
  .refine(({src, bytes}) => isOwnFile(src) === (bytes === undefined), {
    path: ['bytes'],
    params: {
      french:
        'donnez la taille d’un fichier qui est à une adresse https, et d’aucun autre\u00A0: celle des fichiers de /media/ est mesurée',
    },
  });
export type MediaFile = z.output<typeof MediaFile>;

/** A recording of a session, or of a part of it. */
export const Recording = z
  .strictObject({
    kind: z.enum(['audio', 'video']).describe('audio : un son ; video : des images'),
    label: Words.describe('ce que c’est, en quelques mots\u00A0: « Enregistrement de la soirée »'),
    files: z.array(MediaFile).min(1).optional().describe('le même enregistrement en un ou plusieurs formats'),
    peertube: z
      .string()
      .regex(WATCH, {error: 'écrivez l’adresse de la page de la vidéo, comme https://tube.example.org/w/abcdefgh'})
      .optional()
      .describe('à la place, l’adresse de la page d’une vidéo PeerTube\u00A0; rien n’y est demandé avant un clic'),
    duration: Clock.optional().describe('durée, comme 01:52:10'),
    offset: z
      .string()
      .regex(/^-?\d{2,3}:[0-5]\d:[0-5]\d(?:\.\d{3})?$/, {
        error: 'écrivez le décalage comme 00:00:12, avec un tiret devant s’il est négatif',
      })
      .optional()
      .describe(
        'à quel moment de l’enregistrement tombe l’heure zéro de la transcription\u00A0; négatif quand le début a été coupé (-00:03:20)',
      ),
    ...provenance,
  })
  .refine(hasReason, INFERENCE_NEEDS_REASON)
  .refine(({files, peertube}) => (files === undefined) !== (peertube === undefined), {
    path: ['files'],
    params: {french: 'donnez soit «\u00A0files:\u00A0», soit «\u00A0peertube:\u00A0», l’un des deux seulement'},
  })
  .refine(({kind, files = []}) => files.every(({src}) => mediaType(src, kind) !== undefined), {
    path: ['files'],
    params: {
      french:
        'un de ces fichiers n’est pas d’une sorte que les navigateurs lisent\u00A0: son en webm, m4a, mp3, ogg ou opus\u00A0; vidéo en webm ou mp4',
    },
  });
export type Recording = z.output<typeof Recording>;

/** Is it a file of this site? */
export function isOwnFile(src: string): boolean {
  return src.startsWith('/media/');
}

/** The ending of a file, in small letters: `webm`. */
export function endingOf(src: string): string {
  return src.slice(src.lastIndexOf('.') + 1);
}

/** What a browser is told of a file, or `undefined` when it could not play it. */
export function mediaType(src: string, kind: 'audio' | 'video'): string | undefined {
  return Object.hasOwn(MEDIA_TYPES, endingOf(src)) ? MEDIA_TYPES[endingOf(src)]![kind] : undefined;
}

/** The origin of a file that is elsewhere: `https://media.example.org`. */
export function originOf(src: string): string | undefined {
  return FILE_ELSEWHERE.exec(src)?.[1];
}

/** Where a PeerTube video is shown inside a page: https://docs.joinpeertube.org/api/embed-player. */
export function tubeOf(watch: string): {readonly host: string; readonly embed: string} | undefined {
  const [, host, id] = WATCH.exec(watch) ?? [];
  return host === undefined ? undefined : {host, embed: `https://${host}/videos/embed/${id}`};
}
