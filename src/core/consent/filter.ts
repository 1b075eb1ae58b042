import type {Archive} from '#core/archive/archive';

declare const published: unique symbol;

/** What may be published. Only `toPublished` makes it; every page, search record and export takes it and nothing else. */
export type Published = Archive & {readonly [published]: true};

/**
 * The only door between what is known and what is published (DESIGN § 5). It lets all through for now: `checkAccess`
 * refuses, before this door, any record that asks for less than « public », so nothing is shown by mistake.
 */
export function toPublished(archive: Archive): Published {
  return archive as Published;
}
