import type {ModerationRecord} from '#core/model/moderation';

const HEAD =
  '# Écrit par «\u00A0npm run notes -- compter\u00A0»\u00A0: des nombres seulement, aucun texte, aucun nom, aucun jour d’envoi.';

/** Writes `docs/_moderation.yaml`, always in the same way; an empty list of counts is left out. */
export function writeModeration(record: ModerationRecord): string {
  const lines = Object.entries(record).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (typeof value === 'string') return [`${key}: ${value}`];
    const counts = Object.entries(value).filter(([, count]) => count !== undefined);
    return counts.length === 0 ? [] : [`${key}:`, ...counts.map(([name, count]) => `  ${name}: ${count}`)];
  });
  return [HEAD, ...lines, ''].join('\n');
}
