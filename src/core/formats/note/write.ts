import {NOTE_FIELD_NAMES, type Contribution} from '#core/model/note';
import {writeTarget} from '#core/notes/target';

/** What YAML reads as written: letters and digits first, no mark that means something to it. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ’'().,!?/«»–—-]*[\p{L}\p{N}\p{M}’').!?»])?$/u;

/**
 * Writes the file of a contribution, always in the same way; reading it again gives the same value. Anything that YAML
 * could take for something else stands between double quotes, as JSON writes it (YAML 1.2.2 § 1.3: JSON is YAML).
 */
export function writeNote(contribution: Contribution): string {
  const lines = NOTE_FIELD_NAMES.flatMap((field) => {
    const value = field === 'target' ? contribution.target && writeTarget(contribution.target) : contribution[field];
    // A withdrawal shows nothing, and does not say so; it may have no title and no text.
    const isTold = value && field !== 'text' && !(field === 'shown' && contribution.kind === 'withdrawal');
    return isTold ? [`${field}: ${PLAIN.test(value) ? value : JSON.stringify(value)}`] : [];
  });
  return `---\n${lines.join('\n')}\n---\n\n${contribution.text}\n`;
}
