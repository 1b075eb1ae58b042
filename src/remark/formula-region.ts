import type {Element, Root} from 'hast';

/** A formula on lines of its own may be wider than a phone: like a wide table, it scrolls, so it can take the focus. */
export function formulaRegion() {
  return (root: Root) => {
    for (const node of root.children) if (node.type === 'element' && isFormula(node)) markRegion(node);
  };
}

function isFormula({properties}: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('katex');
}

function markRegion(node: Element): void {
  Object.assign(node.properties, {tabIndex: 0, role: 'group', 'aria-label': 'Formule'});
}
