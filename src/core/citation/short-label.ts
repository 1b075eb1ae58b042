import type {Resource} from '#core/archive/archive';
import {yearOf} from '#core/model/imprecise-date';
import type {Name} from '#core/model/resource';
import {frenchSpacing} from '#core/text/typography';

/** A name in reading order: « Clara Deville », « La Quadrature du Net ». */
export function fullName(name: Name): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

/** The title of a resource as pages show it: with French spacing when it is in French. */
export function shownTitle({title, language}: Pick<Resource, 'title' | 'language'>): string {
  return language === 'fr' ? frenchSpacing(title) : title;
}

function lastName(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

/** The year of a resource in words: « 2022 », or « s. d. » (sans date). */
export function yearLabel(resource: Pick<Resource, 'issued'>): string {
  return resource.issued ? String(yearOf(resource.issued)) : 's.\u00A0d.';
}

type Named = Pick<
  Resource,
  'author' | 'editor' | 'director' | 'publisher' | 'container-title' | 'authority' | 'title' | 'issued'
>;

/**
 * How a resource is called in a running text: « Guillaud, 2022 », « Allhutter et al., 2020 ». Without an author, by the
 * body that publishes it; without either, by its title.
 */
export function shortLabel(resource: Named): string {
  const names = resource.author ?? resource.director ?? resource.editor ?? [];
  const [first, second] = names;
  if (!first) {
    const body = resource.authority ?? resource.publisher ?? resource['container-title'];
    return `${body ?? `«\u00A0${resource.title}\u00A0»`}, ${yearLabel(resource)}`;
  }
  const who =
    names.length > 2
      ? `${lastName(first)} et al.`
      : second
        ? `${lastName(first)} et ${lastName(second)}`
        : lastName(first);
  return `${who}, ${yearLabel(resource)}`;
}
