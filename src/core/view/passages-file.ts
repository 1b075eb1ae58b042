import {writeDay} from '#core/model/imprecise-date';
import type {Session} from '#core/archive/archive';
import type {ListForms, NameForms} from '#core/citation/author-list';
import type {CslItem, CslName} from '#core/citation/csl';
import type {CitationTemplate} from '#core/citation/formatted';
import type {Passages} from '#core/citation/passages';
import {type CitedArchive, sessionItems} from '#core/citation/session-items';
import type {StyleId} from '#core/citation/styles';
import type {CodedTurn} from '#core/model/transcript';
import {transcriptOf} from '#core/view/transcript';

/** What formats the passages of sessions: see the formatter. */
export interface PassageFormatter {
  readonly frame: (item: CslItem) => CitationTemplate;
  readonly template: (item: CslItem) => CitationTemplate;
  readonly name: (name: CslName) => Record<StyleId, NameForms>;
  readonly lists: () => Record<StyleId, ListForms>;
}

/** How to cite any published passage of a session; nothing when it has none. */
export function passagesOf(session: Session, cited: CitedArchive, formatter: PassageFormatter): Passages | undefined {
  const {archive, histories, site} = cited;
  const items = sessionItems(session, cited);
  const published = (transcriptOf(session.id, archive)?.chapters ?? []).flatMap(({turns}) =>
    turns.filter((turn): turn is CodedTurn => turn.code !== undefined && histories.get(turn.code)?.status === 'alive'),
  );
  if (published.length === 0) return undefined;
  const turns = published.map(items.cited);
  const names = indexed(turns.flatMap(({name}) => (name ? JSON.stringify(name) : [])));
  const days = indexed(turns.map(({day}) => day!));
  const sample = items.turn(published[0]!);
  const {locator: _locator, author: _author, ...nobodys} = sample;
  const frames = (make: (item: CslItem) => CitationTemplate) => ({
    timed: make({...nobodys, locator: '0'}),
    untimed: make(nobodys),
  });
  return {
    root: site.root,
    common: items.passages,
    frames: frames(formatter.frame),
    ...(turns.some(({name}) => name === undefined) ? {unsigned: frames(formatter.template)} : {}),
    lists: formatter.lists(),
    voices: [...names.keys()].map((key) => {
      const name = JSON.parse(key) as CslName;
      return {name, forms: formatter.name(name)};
    }),
    days: [...days.keys()].map((day) => [day, writeDay(day)]),
    turns: turns.map(({code, name, day, start}) => {
      const [voice, last] = [name ? names.get(JSON.stringify(name))! : -1, days.get(day!)!];
      return start === undefined ? [code, voice, last] : [code, voice, last, start];
    }),
  };
}

/** Each of the texts once, in the order in which they come → its index. */
function indexed(texts: readonly string[]): Map<string, number> {
  return new Map([...new Set(texts)].map((text, index) => [text, index]));
}
