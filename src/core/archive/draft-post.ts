import type {Archive} from '#core/archive/archive';
import type {Unread} from '#core/archive/assemble';
import {isNewsFolder, permalink} from '#core/citation/permalink';
import type {PostDraft} from '#core/formats/post/write';
import {PostRecord} from '#core/model/page';
import {checkHiddenCharacters} from '#core/text/hidden-characters';
import {nearest} from '#core/text/nearest';
import {toSlug} from '#core/text/slug';

/** In signs: a longer title is a sentence for the description. */
const LONGEST_TITLE = 200;

/** What somebody asks for, as it was typed. */
export interface AskedPost {
  readonly title: string;
  readonly date: string | undefined;
  readonly sources: readonly string[];
  readonly tags: readonly string[];
}

/** A draft that the archive can take, or every reason why it cannot: French sentences that say what to do. */
export type DraftedPost =
  | {readonly draft: PostDraft; readonly refusals: readonly []}
  | {readonly draft: undefined; readonly refusals: readonly string[]};

/** Posts that cannot be read yet, models that nobody has filled in among them, hold their address too. */
export function draftPost(
  asked: AskedPost,
  {resources, tags, posts}: Archive,
  unread: readonly Unread[] = [],
): DraftedPost {
  const title = asked.title.trim().replace(/[ \t\r\n]+/g, ' ');
  const draft: PostDraft = {
    title,
    slug: toSlug(title),
    date: asked.date ?? '',
    tags: [...new Set(asked.tags)],
    sources: [...new Set(asked.sources)],
  };
  const taken = [...posts, ...unread.filter(({kind}) => kind === 'post')].find(({id}) => id === draft.slug);
  const refusals = [
    ...refuseTitle(title),
    ...refuseDate(asked.date),
    ...refuseSources(draft.sources, new Set(resources.map(({id}) => id))),
    ...refuseTags(
      draft.tags,
      tags.map(({id}) => id),
    ),
    ...(title && taken
      ? [`L’adresse ${permalink('post', draft.slug)} est déjà celle de ${taken.file}\u00A0: donnez un autre titre.`]
      : []),
    ...(isNewsFolder(draft.slug)
      ? [`L’adresse ${permalink('post', draft.slug)} est celle d’une page du site\u00A0: donnez un autre titre.`]
      : []),
  ];
  return refusals.length > 0 ? {draft: undefined, refusals} : {draft, refusals: []};
}

function refuseTitle(title: string): string[] {
  if (!title) return ['Il manque le titre\u00A0: écrivez-le entre guillemets droits, juste après «\u00A0--\u00A0».'];
  const length = [...title].length;
  return [
    ...(checkHiddenCharacters(title).length > 0
      ? ['Le titre contient un caractère invisible\u00A0: retapez-le à la main.']
      : []),
    ...(length > LONGEST_TITLE
      ? [`Le titre compte ${length} signes\u00A0: ${LONGEST_TITLE} au plus. Le reste va dans la description.`]
      : []),
  ];
}

function refuseDate(date: string | undefined): string[] {
  if (!date) return ['Il manque la date\u00A0: ajoutez le jour de l’événement, par exemple --date 2022-10-22.'];
  if (PostRecord.shape.date.safeParse(date).success) return [];
  return [
    `La date «\u00A0${date}\u00A0» n’existe pas ou n’est pas écrite comme il faut\u00A0: écrivez par exemple 2022-10-22.`,
  ];
}

function refuseSources(sources: readonly string[], known: ReadonlySet<string>): string[] {
  if (sources.length === 0) {
    return [
      'Il manque une source\u00A0: ajoutez --source et le nom d’une fiche de docs/ressources, sans «\u00A0.yaml\u00A0».',
    ];
  }
  return sources
    .filter((id) => !known.has(id))
    .map(
      (id) =>
        `Il n’y a aucune ressource du nom de «\u00A0${id}\u00A0»\u00A0: ${adviceFor(id, known, 'créez d’abord sa fiche dans docs/ressources.')}`,
    );
}

function refuseTags(tags: readonly string[], known: readonly string[]): string[] {
  const list = `en voici la liste\u00A0: ${known.join(', ')}.`;
  if (tags.length === 0) return [`Il manque une étiquette\u00A0: ajoutez --etiquette et son nom, ${list}`];
  return tags
    .filter((id) => !known.includes(id))
    .map((id) => `Il n’y a aucune étiquette du nom de «\u00A0${id}\u00A0»\u00A0: ${adviceFor(id, known, list)}`);
}

function adviceFor(id: string, known: Iterable<string>, otherwise: string): string {
  const meant = nearest(id, known);
  return meant ? `vouliez-vous écrire «\u00A0${meant}\u00A0»\u202F?` : otherwise;
}
