import {isCode} from '#core/anchors/code';
import type {Declaration} from '#core/anchors/declaration';
import type {GateInput} from '#core/anchors/gate';
import type {Volume} from '#core/anchors/register';
import {nearestFirst} from '#core/text/nearest';

/* Names as people copy them, from a folder, an address or a transcript, and as the ledgers have them. */

/** So many names are worth reading when one was mistyped. */
const SHOWN = 10;

/** `7F3K2`, `t-7f3k2`, `{#t-7f3k2}`, `/t/7f3k2/` → `7f3k2`; what holds no code stays as it is given. */
export function readCode(given: string): string {
  const code = /(?:^#?|\bt[-/])(\w{5})[/}]*$/.exec(given.trim().toLowerCase())?.[1];
  return code !== undefined && isCode(code) ? code : given;
}

/** `1-controle-caf`, `docs/seances/1-controle-caf/`, `/seances/controle-caf/` → the session's id, if it is one of `known`. */
export function readSession(given: string, known: ReadonlySet<string>): string {
  const name = /(?:^|[/\\])seances[/\\]([^/\\]+)/.exec(given)?.[1] ?? given.replace(/[/\\]+$/, '');
  return known.has(name) ? name : name.replace(/^\d+-/, '');
}

/** The names of every session, of today and of before. */
export function sessionNames(
  {transcripts, addresses}: Pick<GateInput, 'transcripts' | 'addresses'>,
  volumes: readonly Volume[],
): Set<string> {
  return new Set([
    ...transcripts.map(({session}) => session),
    ...[...addresses, ...volumes.flatMap(({state}) => Object.values(state))].flatMap(({what, id}) =>
      what === 'session' ? [id] : [],
    ),
  ]);
}

/** The same declaration, with sessions under the name that the ledgers have. */
export function settleNames(declaration: Declaration, known: ReadonlySet<string>): Declaration {
  if (!('what' in declaration)) return declaration;
  const settle = (given: string) => {
    if (declaration.what === 'session') return readSession(given, known);
    const alone = declaration.what === 'note' && /^\/?(?:docs\/)?notes\/([^/]+?)(?:\.md)?\/?$/.exec(given)?.[1];
    if (alone) return alone;
    const [, session, part] =
      (declaration.what === 'chapter' && /^(.+?)(?:\/transcription)?\/#?(c-[a-z0-9-]+)\/?$/.exec(given)) ||
      (declaration.what === 'note' && /^(.+?)(?:\/notes)?\/([^/]+?)(?:\.md)?$/.exec(given)) ||
      [];
    return session === undefined ? given : `${readSession(session, known)}/${part}`;
  };
  return declaration.kind === 'renamed'
    ? {...declaration, id: settle(declaration.id), to: settle(declaration.to)}
    : {...declaration, ids: [...new Set(declaration.ids.map(settle))]};
}

/** « Il y a : … » the names there are, the most like a mistyped one first; nothing when there are none. */
export function existing(given: string, names: Iterable<string>): string {
  const all = nearestFirst(given, new Set(names));
  if (all.length === 0) return '';
  const more = all.length - SHOWN;
  return ` Il y a\u00A0: ${all.slice(0, SHOWN).join(', ')}${more > 0 ? `, et ${more} de plus` : ''}.`;
}
