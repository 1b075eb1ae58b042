import type {Resource} from '#core/archive/archive';
import {type CslItem, knownOnly} from '#core/citation/csl';
import {toCslDate} from '#core/citation/csl-dates';
import {toCslName} from '#core/citation/csl-names';

/**
 * A resource as itself, cited from its own address: the archive does not publish it. Its abstract and its reserves are the
 * archive's words, not the work's: they stay on its page.
 */
export function resourceItem(resource: Resource): CslItem {
  // Named one by one: what the archive adds (`custom`, `access`) never goes out.
  return knownOnly({
    id: resource.id,
    type: resource.type,
    title: resource.title,
    author: resource.author?.map(toCslName),
    editor: resource.editor?.map(toCslName),
    director: resource.director?.map(toCslName),
    issued: resource.issued && toCslDate(resource.issued),
    'container-title': resource['container-title'],
    'collection-title': resource['collection-title'],
    publisher: resource.publisher,
    'publisher-place': resource['publisher-place'],
    authority: resource.authority,
    genre: resource.genre,
    medium: resource.medium,
    number: resource.number,
    volume: resource.volume,
    issue: resource.issue,
    page: resource.page,
    'number-of-pages': resource['number-of-pages'],
    ISBN: resource.ISBN,
    DOI: resource.DOI,
    URL: resource.URL,
    language: resource.language,
  });
}
