import {execFileSync} from 'node:child_process';

/** The sizes of the pages of a PDF that a browser printed, in points, one for each page. */
export function pageSizes(pdf: Buffer): [width: number, height: number][] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
}

/** Whether poppler's `pdftotext` is there (Debian: poppler-utils). */
export function canReadPdf(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

/** The words of each page of a PDF, in folded spaces. */
export function pageTexts(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-', '-'], {input: pdf, encoding: 'utf8', maxBuffer: 1 << 26});
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => page.replace(/\s+/g, ' ').trim());
}
