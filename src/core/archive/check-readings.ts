import {toString} from 'mdast-util-to-string';
import {plainHash} from '#core/anchors/hash';
import type {Archive, Reading} from '#core/archive/archive';
import {readTime} from '#core/formats/archive-markdown/time';
import {paragraphAnchor, paragraphsOf} from '#core/markdown/paragraphs';
import type {Problem} from '#core/problem';

type Locate = (file: string, path: readonly PropertyKey[]) => number;

/** A page read aloud says the words that the page shows today, paragraph by paragraph, in order. */
export function checkReadings({readings, pages}: Archive, locate: Locate): Problem[] {
  return readings.flatMap((reading) => {
    const {file, pageFile} = reading;
    const page = pages.find((each) => each.file === pageFile);
    // Only the paragraphs of such a page have an anchor (src/remark/paragraph-anchors.ts).
    if (page?.verbatim !== 'true') {
      const message = `Cette lecture attend une page «\u00A0${pageFile}\u00A0» qui porte «\u00A0verbatim: true\u00A0»\u00A0: rangez-la à côté de sa page, sous le même nom.`;
      return [{rule: 'reading/page-missing', severity: 'error', file, line: 1, message}];
    }
    const words = paragraphsOf(page.body.markdown).map((paragraph) => toString(paragraph));
    return [...checkTimes(reading, locate), ...checkWords(reading, words, locate)];
  });
}

function checkTimes({file, paragraphs, duration}: Reading, locate: Locate): Problem[] {
  return paragraphs.flatMap(({start}, index): Problem[] => {
    const end = paragraphs[index + 1]?.start ?? duration;
    if (readTime(start)! < readTime(end)!) return [];
    const message = `Ce paragraphe commencerait à ${start}, et ce qui le suit à ${end}\u00A0: corrigez l’une des deux heures.`;
    const line = locate(file, ['paragraphs', index, 'start']);
    return [{rule: 'reading/time-out-of-order', severity: 'error', file, line, message}];
  });
}

function checkWords({file, paragraphs}: Reading, words: readonly string[], locate: Locate): Problem[] {
  const problems = paragraphs.flatMap(({anchor, words: read}, index): Problem[] => {
    const problem = (rule: string, key: string, message: string): Problem[] => [
      {rule, severity: 'error', file, line: locate(file, ['paragraphs', index, key]), message},
    ];
    const shown = words[index];
    if (anchor !== paragraphAnchor(index + 1) || shown === undefined) {
      const message = `La page a ${words.length} paragraphes, de p-1 à p-${words.length}, et cette lecture en nomme un autre (${anchor})\u00A0: faites relire la page, ou corrigez cette liste.`;
      return problem('reading/other-paragraphs', 'anchor', message);
    }
    const hash = plainHash(shown);
    if (hash === read) return [];
    const message = `Le paragraphe ${anchor} a changé depuis qu’il a été lu\u00A0: faites relire la page (docs/contribuer/decisions/0007-voix-de-synthese.md). Si rien n’en change à l’oreille, écrivez ici ${hash}.`;
    return problem('reading/words-changed', 'words', message);
  });
  if (paragraphs.length >= words.length) return problems;
  const message = `La page a ${words.length} paragraphes et cette lecture ${paragraphs.length}\u00A0: faites relire la page.`;
  const line = locate(file, ['paragraphs']);
  return [...problems, {rule: 'reading/other-paragraphs', severity: 'error', file, line, message}];
}
