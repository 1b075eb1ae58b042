import type {TurnContext} from '#core/formats/turn-context';
import {turnAnchor} from '#core/citation/permalink';
import type {Chapter, Transcript, Turn} from '#core/model/transcript';
import {escapeXml} from '#core/text/escape-xml';
import {textOfBlocks} from '#core/text/text-of-blocks';
import {pointId, writeTimeline} from './timeline';
import {voiceIds} from './voices';
import {writeHeader} from './write-header';
import {writeParagraph} from './write-words';

/**
 * The transcript as TEI P5 (chapter 8, transcriptions of speech), nothing lost: a division for each chapter, an utterance
 * for each turn under its permanent id, times on a timeline in milliseconds.
 */
export function writeTei(transcript: Transcript, context: TurnContext): string {
  const {language, chapters} = transcript;
  const voices = voiceIds(chapters.flatMap(({turns}) => turns.map(({label}) => onOneLine(label))));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}">`,
    ...writeHeader(transcript, context, voices),
    '<text>',
    ...writeTimeline(transcript),
    '<body>',
    ...chapters.flatMap((chapter) => writeChapter(chapter, voices)),
    // A body is never empty, even that of a transcript whose words were all withdrawn.
    ...(chapters.length === 0 ? ['<p/>'] : []),
    '</body>',
    '</text>',
    '</TEI>',
  ];
  return textOfBlocks(lines);
}

function writeChapter({anchor, title, start, turns}: Chapter, voices: ReadonlyMap<string, string>): string[] {
  const time = start === undefined ? '' : `<anchor synch="#${pointId(start)}"/>`;
  return [
    `<div type="chapter"${anchor === undefined ? '' : ` xml:id="${anchor}"`}>`,
    ...(title === undefined ? [] : [`<head>${time}${escapeXml(onOneLine(title))}</head>`]),
    ...turns.flatMap((turn) => writeTurn(turn, voices)),
    '</div>',
  ];
}

function writeTurn({code, label, kind, start, paragraphs}: Turn, voices: ReadonlyMap<string, string>): string[] {
  const attributes = [
    ...(code === undefined ? [] : [`xml:id="${turnAnchor(code)}"`]),
    `who="#${voices.get(onOneLine(label))!}"`,
    ...(start === undefined ? [] : [`start="#${pointId(start)}"`]),
    ...(kind === 'question' ? ['ana="#question"'] : []),
  ];
  return [`<u ${attributes.join(' ')}>`, ...paragraphs.flatMap(writeParagraph), '</u>'];
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}
