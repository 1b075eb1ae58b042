/*
 * `node tests/bench/citations.mjs 40`: formats every turn, every session and every resource of the test world of 40
 * sessions in every style, and prints what it costs: processor time must grow with sessions and voices, not with turns.
 */
import {readSize, writeWorld} from '../world/world.mjs';
import {loadTypeScript} from '../support/load-typescript.mjs';

const {readArchive} = loadTypeScript('src/plugins/archive/read-archive.ts');
const {toPublished} = loadTypeScript('src/core/consent/filter.ts');
const {citedArchive, sessionItems} = loadTypeScript('src/core/citation/session-items.ts');
const {resourceItem} = loadTypeScript('src/core/citation/resource-item.ts');
const {createFormatter} = loadTypeScript('src/plugins/citations/format.ts');

const {folder} = await writeWorld(readSize(process.argv[2]));
const archive = toPublished((await readArchive(folder)).archive);

const start = process.cpuUsage();
const cited = citedArchive(archive, {root: 'https://archive.example.org/', cycle: 'Dématérialiser pour mieux régner'});
const {format, formatted} = createFormatter();
let turns = 0;
for (const session of archive.sessions) {
  const items = sessionItems(session, cited);
  format(items.session);
  const transcript = archive.transcripts.find((/** @type {any} */ each) => each.session === session.id)?.transcript;
  for (const {turns: spoken} of transcript?.chapters ?? []) {
    for (const turn of spoken) {
      format(items.turn(turn));
      turns++;
    }
  }
}
const spokenOnly = formatted();
for (const resource of archive.resources) format(resourceItem(resource));
const {user, system} = process.cpuUsage(start);
console.log(
  `${archive.sessions.length} sessions, ${turns} turns (${spokenOnly} formattings), ${archive.resources.length} resources (${formatted() - spokenOnly}): ${((user + system) / 1e6).toFixed(1)} s of CPU`,
);
