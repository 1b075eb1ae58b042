import type {ResourceRecord} from '#core/model/resource';

/** The public link of a resource, the one that is checked: its URL, else that of its DOI; none for « sans lien ». */
export function linkOf({URL, DOI}: Pick<ResourceRecord, 'URL' | 'DOI'>): string | undefined {
  return URL ?? (DOI && `https://doi.org/${DOI}`);
}
