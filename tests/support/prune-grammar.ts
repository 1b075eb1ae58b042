import {findAll, type XmlElement, type XmlNode} from '#core/formats/tei/xml';
import {escapeXml} from '#core/text/escape-xml';

/** A pattern that nothing matches, and one that only the absence of content matches (RELAX NG § 4.20, § 4.21). */
const NOTHING = 'notAllowed';
const EMPTY = 'empty';

const leaf = (name: string): XmlElement => ({name, attributes: {}, children: [], line: 0});
const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/**
 * A RELAX NG grammar that knows only some elements: the definition of any other is « not allowed ». Whatever it accepts,
 * the whole grammar accepts; it is small enough to stand in the repository, and to be read in a moment.
 */
export function pruneGrammar(grammar: XmlElement, kept: ReadonlySet<string>): string {
  const patterns = new Map(
    findAll(grammar, 'define').map((define) => [define.attributes.name!, group(define.children.filter(isElement))]),
  );
  const pruned = new Map([...patterns].map(([name, pattern]) => [name, withoutOthers(pattern, kept)]));
  // A name that now matches nothing, or only absence, says so wherever it is used; this may spread.
  for (let changed = true; changed;) {
    changed = false;
    for (const [name, pattern] of pruned) {
      const simple = simplify(pattern, pruned);
      if (JSON.stringify(simple) === JSON.stringify(pattern)) continue;
      pruned.set(name, simple);
      changed = true;
    }
  }
  const start = simplify(group(findAll(grammar, 'start')[0]!.children.filter(isElement)), pruned);
  const used = reachable(start, pruned);
  const defines = [...pruned]
    .filter(([name]) => used.has(name))
    .map(([name, pattern]) => write({name: 'define', attributes: {name}, children: [pattern], line: 0}));
  return [
    '<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes" ns="http://www.tei-c.org/ns/1.0">',
    write({...leaf('start'), children: [start]}),
    ...defines,
    '</grammar>',
    '',
  ].join('\n');
}

function group(children: readonly XmlElement[]): XmlElement {
  return children.length === 1 ? children[0]! : {...leaf('group'), children};
}

/** The same pattern without documentation and rules of other languages, and with no element but those that are kept. */
function withoutOthers(pattern: XmlElement, kept: ReadonlySet<string>): XmlElement {
  const {name, attributes, children} = pattern;
  if (name === 'element' && !kept.has(attributes.name ?? '')) return leaf(NOTHING);
  const own = Object.fromEntries(Object.entries(attributes).filter(([key]) => ['name', 'type'].includes(key)));
  const inside = children.filter((child) =>
    isElement(child) ? PATTERNS.has(child.name) : name === 'value' || name === 'param',
  );
  return {
    name,
    attributes: own,
    children: inside.map((child) => (isElement(child) ? withoutOthers(child, kept) : child)),
    line: 0,
  };
}

const PATTERNS = new Set(
  'element attribute group interleave choice optional zeroOrMore oneOrMore list mixed ref empty text value data param notAllowed'.split(
    ' ',
  ),
);

function simplify(pattern: XmlElement, names: ReadonlyMap<string, XmlElement>): XmlElement {
  const {name, attributes} = pattern;
  if (name === 'ref') {
    const meant = names.get(attributes.name!)?.name;
    return meant === NOTHING || meant === EMPTY ? leaf(meant) : pattern;
  }
  const children = pattern.children.map((child) => (isElement(child) ? simplify(child, names) : child));
  const inside = children.filter(isElement);
  const has = (what: string) => inside.some((child) => child.name === what);
  const others = (what: string) => inside.filter((child) => child.name !== what);
  switch (name) {
    case 'choice': {
      const left = others(NOTHING);
      if (left.length === 0) return leaf(NOTHING);
      return left.length === 1 ? left[0]! : {...pattern, children: left};
    }
    case 'optional':
    case 'zeroOrMore':
      return has(NOTHING) || others(EMPTY).length === 0 ? leaf(EMPTY) : {...pattern, children};
    case 'group':
    case 'interleave':
    case 'oneOrMore': {
      if (has(NOTHING)) return leaf(NOTHING);
      const left = others(EMPTY);
      if (left.length === 0) return leaf(EMPTY);
      return name === 'group' && left.length === 1 ? left[0]! : {...pattern, children: left};
    }
    case 'element': {
      if (has(NOTHING)) return leaf(NOTHING);
      const left = others(EMPTY);
      return {...pattern, children: left.length === 0 ? [leaf(EMPTY)] : left};
    }
    default:
      return {...pattern, children};
  }
}

function reachable(start: XmlElement, names: ReadonlyMap<string, XmlElement>): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (pattern: XmlElement) => {
    for (const {attributes} of [pattern, ...findAll(pattern, 'ref')].filter(({name}) => name === 'ref')) {
      const name = attributes.name!;
      if (used.has(name)) continue;
      used.add(name);
      visit(names.get(name)!);
    }
  };
  visit(start);
  return used;
}

function write({name, attributes, children}: XmlElement): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inside = children.map((child) => (isElement(child) ? write(child) : escapeXml(child))).join('');
  return inside === '' ? `<${name}${own.join('')}/>` : `<${name}${own.join('')}>${inside}</${name}>`;
}
