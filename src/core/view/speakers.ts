import {frenchNumber} from '#core/text/french-number';
import {identityOf, type Voice} from '#core/archive/voices';
import {permalink} from '#core/citation/permalink';
import type {Transcript, Turn} from '#core/model/transcript';
import {toSlug} from '#core/text/slug';

/** Someone who speaks in a transcript, under one name or several. */
export interface SpeakerView {
  /** Stable in the page's address: a person's id, or the slug of the name that readers see. */
  readonly slug: string;
  /** The name that opens the first of these turns. */
  readonly name: string;
  /** The page of the person, when there is one. */
  readonly address?: string | undefined;
  readonly turns: readonly Turn[];
}

/** Who speaks, those with most turns first. A label that the session's record does not know stands for itself. */
export function speakersOf(
  {chapters}: Pick<Transcript, 'chapters'>,
  voices: ReadonlyMap<string, Voice>,
): SpeakerView[] {
  const found = new Map<string, {voice: Voice; name: string; turns: Turn[]}>();
  const speakerOf = (label: string) => {
    const voice = voices.get(label) ?? {kind: 'role', name: label};
    const identity = identityOf(label, voice);
    const speaker = found.get(identity) ?? {voice, name: label, turns: []};
    found.set(identity, speaker);
    return speaker;
  };
  // Labels are few, turns are many.
  const byLabel = new Map<string, ReturnType<typeof speakerOf>>();
  for (const {turns} of chapters) {
    for (const turn of turns) {
      let speaker = byLabel.get(turn.label);
      if (!speaker) byLabel.set(turn.label, (speaker = speakerOf(turn.label)));
      speaker.turns.push(turn);
    }
  }
  const taken = new Set<string>();
  return [...found.values()]
    .sort((a, b) => b.turns.length - a.turns.length)
    .map(({voice, name, turns}) => ({
      slug: free(voice.kind === 'person' ? voice.id : toSlug(name), taken),
      name,
      address: voice.kind === 'person' ? permalink('person', voice.id) : undefined,
      turns,
    }));
}

/** The slug, or the first of `slug-2`, `slug-3`… that nobody has. */
function free(slug: string, taken: Set<string>): string {
  let name = slug;
  for (let count = 2; taken.has(name); count++) name = `${slug}-${count}`;
  taken.add(name);
  return name;
}

/** « 1 tour », « 12 tours ». */
export function countOfTurns(count: number): string {
  return `${frenchNumber(count)}\u00A0tour${count > 1 ? 's' : ''}`;
}
