import type {FormerAddress, TurnHistory} from '#core/anchors/histories';
import type {Ms, Turn} from '#core/model/transcript';
import {indexRegister} from '#core/view/register-index';
import {transcriptHtml, type TranscriptSource} from '#core/view/transcript-html';

/** A turn with plain words. */
export function turn(code: string | undefined, label: string, text: string, start?: number): Turn {
  return {code, label, kind: 'speech', start: start as Ms, paragraphs: [[{kind: 'words', text}]], line: 1};
}

/** A code that was published in « premiere » and still stands there. */
export function history(code: string, more: Partial<TurnHistory> = {}): TurnHistory {
  return {
    code,
    status: 'alive',
    published: '2026-03-01',
    since: '2026-03-01',
    session: 'premiere',
    movedFrom: [],
    parts: [],
    wordings: [{day: '2026-03-01', words: 'mots'}],
    reattributed: [],
    ...more,
  };
}

/** The page of « premiere » with these turns in a chapter, and this register. */
export function pageOf(
  turns: readonly Turn[],
  register: {readonly turns: readonly TurnHistory[]; readonly former?: readonly FormerAddress[]},
  more: Partial<TranscriptSource> = {},
): string {
  return transcriptHtml({
    session: 'premiere',
    transcript: {
      language: 'fr',
      chapters: [{anchor: 'c-ouverture', title: 'Ouverture', start: 0 as Ms, turns, line: 1}],
    },
    voices: new Map(),
    register: indexRegister({former: [], ...register}),
    baseUrl: '/archive/',
    titleOf: (session) => `Séance ${session}`,
    notes: new Map(),
    ...more,
  });
}
