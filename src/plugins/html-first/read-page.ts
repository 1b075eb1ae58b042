import {parse, type DefaultTreeAdapterTypes} from 'parse5';

/** An address that a page names, with the kind of use: following it, or loading it. */
export interface Target {
  readonly url: string;
  readonly loads: boolean;
}

export interface BuiltPage {
  readonly ids: ReadonlySet<string>;
  readonly targets: readonly Target[];
}

const FOLLOWED = new Set(['a href', 'area href', 'form action']);
const LOADED = new Set([
  'img src',
  'script src',
  'audio src',
  'video src',
  'source src',
  'track src',
  'iframe src',
  'object data',
  'use href',
  'image href',
]);
/** `<link>`s that a browser fetches; the others (canonical, alternate) are names. */
const FETCHED_LINKS = /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/;

/** The ids and the addresses of a page, read as a browser reads it. */
export function readPage(html: string): BuiltPage {
  const ids = new Set<string>();
  const targets: Target[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, isInWaitingPlayer: boolean): void => {
    let waits = isInWaitingPlayer;
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({name, value}) => [name, value]));
      const id = attributes.get('id');
      if (id) ids.add(id);
      if (/^(?:audio|video)$/.test(node.tagName)) waits = attributes.get('preload') === 'none';
      const found = targetsOf(node.tagName, attributes);
      // A recording is asked for when one plays it, not with the page.
      targets.push(...(waits && node.tagName === 'source' ? found.map(({url}) => ({url, loads: false})) : found));
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, waits);
  };
  visit(parse(html), false);
  return {ids, targets};
}

/** The addresses that an element names. */
export function targetsOf(tag: string, attributes: ReadonlyMap<string, string>): Target[] {
  const targets: Target[] = [];
  for (const [name, value] of attributes) {
    const use = `${tag} ${name}`;
    if (FOLLOWED.has(use)) targets.push({url: value, loads: false});
    if (LOADED.has(use)) targets.push({url: value, loads: true});
    if (name === 'srcset')
      targets.push(...value.split(',').map((part) => ({url: part.trim().split(' ')[0]!, loads: true})));
    if (use === 'link href' && FETCHED_LINKS.test(attributes.get('rel') ?? '')) targets.push({url: value, loads: true});
    if (use === 'link href' && attributes.get('rel') === 'alternate' && attributes.has('type'))
      targets.push({url: value, loads: false});
  }
  return targets;
}
