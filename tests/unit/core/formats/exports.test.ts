import {describe, expect, it} from 'vitest';
import {EXPORTS, exportsOf} from '#core/formats/exports';
import {CAPTIONS, LOSSES} from '#core/formats/losses';
import type {Transcript} from '#core/model/transcript';
import {checkFiles, validFiles} from '../../../support/archive-of';
import {forget} from '../../../support/forget';
import {CONTEXT, FULL} from '../../../support/full-transcript';

const {archive} = checkFiles(await validFiles());
const session = archive.sessions[0]!;
const filesOf = (transcript: Transcript) => [...exportsOf(session, transcript, CONTEXT)];
const timeless = (['chapter times', 'start times', 'inner times'] as const).reduce(forget, FULL);

describe('the exports of a transcript', () => {
  it('are every format that the table of losses knows, but the archive’s own', () => {
    expect(EXPORTS.map(({id}) => id).sort()).toEqual(
      Object.keys(LOSSES)
        .filter((format) => format !== 'archive-markdown')
        .sort(),
    );
  });

  it('have each their own address, beside the page of the words', () => {
    const addresses = filesOf(FULL).map(({address}) => address);
    expect(new Set(addresses).size).toBe(EXPORTS.length);
    expect(addresses[0]).toBe(`/seances/${session.id}/transcription/${session.id}.txt`);
  });

  it('are not captions when the transcript tells no time', () => {
    const ids = filesOf(timeless).map(({form}) => form.id);
    expect(ids).toEqual(EXPORTS.map(({id}) => id).filter((id) => !(CAPTIONS as readonly string[]).includes(id)));
  });

  it('end their captions where the recording ends, in the time of the transcript', () => {
    const recordings = [{duration: '01:00:00', offset: '-00:03:20'}] as unknown as typeof session.recordings;
    const ends = [...exportsOf({...session, recordings}, FULL, CONTEXT)]
      .filter(({form}) => (CAPTIONS as readonly string[]).includes(form.id))
      .map(({text}) => /.* --> (\S+)/.exec(text.slice(text.lastIndexOf('\n\n')))?.[1]);
    expect(ends).toEqual(['01:03:20.000', '01:03:20,000']);
  });

  it('are the same bytes each time', () => {
    expect(filesOf(FULL)).toEqual(filesOf(FULL));
  });
});
