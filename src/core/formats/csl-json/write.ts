import type {CslItem} from '#core/citation/csl';

/** Items as CSL-JSON, which every reference manager reads: the whole record, nothing lost. */
export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
