import {describe, expect, it} from 'vitest';
import type {Session} from '#core/archive/archive';
import type {Transcript} from '#core/model/transcript';
import {toPlayerViews} from '#core/view/recording';

const MEDIA = {'/media/soiree.webm': 412_149};
const TIMED = {chapters: [{turns: [{start: 0}]}]} as unknown as Transcript;
const UNTIMED = {chapters: [{turns: [{}]}]} as unknown as Transcript;

function viewOf(recording: object, transcript?: Transcript) {
  const session = {
    id: 'une-seance',
    recordings: [{label: 'La soirée', certainty: 'stated', sources: [], ...recording}],
  } as unknown as Session;
  return toPlayerViews(session, transcript, MEDIA)[0]!;
}

describe('a recording as a player needs it', () => {
  it('tells the type, the size and the name of each file; sizes of files here are measured', () => {
    const files = [{src: '/media/soiree.webm'}, {src: 'https://media.example.org/soiree.m4a', bytes: '1340000'}];
    expect(viewOf({kind: 'audio', files, duration: '00:02:05.281'})).toMatchObject({
      files: [
        {src: '/media/soiree.webm', type: 'audio/webm', words: 'WebM, 412\u00A0ko'},
        {src: 'https://media.example.org/soiree.m4a', type: 'audio/mp4', words: 'M4A, 1,3\u00A0Mo'},
      ],
      origins: 'https://media.example.org',
      duration: '2\u00A0min\u00A005\u00A0s',
      length: 125_281,
      offset: 0,
      tube: undefined,
    });
  });

  it('shifts times either way', () => {
    const files = [{src: '/media/soiree.webm'}];
    expect(viewOf({kind: 'audio', files, offset: '00:00:12'}).offset).toBe(12_000);
    expect(viewOf({kind: 'audio', files, offset: '-00:03:20.500'}).offset).toBe(-200_500);
  });

  it('has captions for images whose transcript tells times, and for nothing else', () => {
    const files = [{src: '/media/soiree.webm'}];
    expect(viewOf({kind: 'video', files}, TIMED).captions).toBe('/seances/une-seance/transcription/une-seance.vtt');
    for (const [kind, transcript] of [
      ['video', UNTIMED],
      ['video', undefined],
      ['audio', TIMED],
    ] as const) {
      expect(viewOf({kind, files}, transcript).captions).toBeUndefined();
    }
  });

  it.each(['https://tube.example.org/w/abcdefghij', 'https://tube.example.org/videos/watch/abcdefghij/'])(
    'shows %s by the address that PeerTube gives for that',
    (peertube) => {
      expect(viewOf({kind: 'video', peertube}, TIMED)).toMatchObject({
        tube: {host: 'tube.example.org', embed: 'https://tube.example.org/videos/embed/abcdefghij', watch: peertube},
        files: [],
        origins: '',
        captions: undefined,
      });
    },
  );
});
