import {LinkState} from '#core/links/state';
import type {FoundProblem} from '#core/problem';

/** Where the states of links are kept: written by `npm run liens`, committed, one link a line. */
export const LINKS_FILE = 'docs/_liens.ndjson';

const ADVICE = 'reprenez la ligne publiée, ou effacez-la et lancez «\u00A0npm run liens\u00A0»';

/** Reads the states of links, one a line; a line that says nothing usable is told and left out. */
export function readLinks(text: string): {value: readonly LinkState[]; problems: readonly FoundProblem[]} {
  const problems: FoundProblem[] = [];
  const states = new Map<string, LinkState>();
  for (const [index, source] of text.replace(/\n$/, '').split('\n').entries()) {
    if (source === '') continue;
    const line = index + 1;
    const data = parse(source);
    if (data === undefined) {
      const message = `Cette ligne de l’état des liens ne se lit pas\u00A0: ${ADVICE}.`;
      problems.push({rule: 'links/not-json', severity: 'error', line, message});
      continue;
    }
    const parsed = LinkState.safeParse(data);
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map((issue) => wrongForm(issue, line)));
      continue;
    }
    if (states.has(parsed.data.url)) {
      const message = `Le lien «\u00A0${parsed.data.url}\u00A0» est déjà décrit plus haut\u00A0: gardez la ligne la plus récente.`;
      problems.push({rule: 'links/twice', severity: 'error', line, message});
      continue;
    }
    states.set(parsed.data.url, parsed.data);
  }
  return {value: [...states.values()], problems};
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function wrongForm(
  issue: {readonly code: string; readonly path: readonly PropertyKey[]; readonly keys?: readonly string[]},
  line: number,
): FoundProblem {
  if (issue.code === 'unrecognized_keys') {
    const keys = (issue.keys ?? []).join('\u00A0», «\u00A0');
    const message = `La clé «\u00A0${keys}\u00A0» n’existe pas dans l’état d’un lien\u00A0: ${ADVICE}.`;
    return {rule: 'links/unknown-key', severity: 'error', line, message};
  }
  const where = issue.path.length > 0 ? `«\u00A0${issue.path.map(String).join(' › ')}\u00A0»` : 'quelque chose';
  const message = `Dans cette ligne de l’état des liens, ${where} manque ou n’a pas la forme attendue\u00A0: ${ADVICE}.`;
  return {rule: 'links/wrong-form', severity: 'error', line, message};
}
