import {SOURCE} from './records';

/** The recording of the presentation stands for any other: the words are not the same, and the label says so. */
const FILES = [{src: '/media/presentation.webm'}, {src: '/media/presentation.m4a'}];
const LABEL = 'Enregistrement de test';
const FROM = {certainty: 'stated', sources: [SOURCE]};

/** The recordings of the first sessions: a sound, a video elsewhere, images in files; the others have none. */
export function recordingsOf(n: number): {recordings?: readonly object[]} {
  const recording = RECORDINGS[n - 1];
  return recording ? {recordings: [{...recording, ...FROM}]} : {};
}

const RECORDINGS: readonly object[] = [
  // Cut again since: its first 5 seconds are gone.
  {kind: 'audio', label: LABEL, files: FILES, duration: '00:02:05', offset: '-00:00:05'},
  {kind: 'audio', label: LABEL, files: FILES, duration: '00:02:05'},
  {
    kind: 'video',
    label: LABEL,
    files: [{src: '/media/presentation.webm'}],
    duration: '00:02:05',
  },
  {kind: 'video', label: LABEL, peertube: 'https://tube.example.org/w/abcdefghij'},
];
