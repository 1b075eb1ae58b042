import fs from 'node:fs';
import path from 'node:path';
import {GUARDS} from './guards.mjs';
import {ROWS} from './rows.mjs';

/** How many rows THREATS has. */
const ROW_COUNT = 26;

/**
 * What is wrong with the list itself, told at once rather than after twenty minutes: words of a guard that do not stand
 * once in their file, a row without a guard, or without a test before the real service or build. `root`: of the project.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function checkListing(root) {
  const read = (/** @type {string} */ file) => {
    const place = path.join(root, file);
    return fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : undefined;
  };
  const wrong = [];
  for (const {name, file, changes, test} of GUARDS) {
    if (read(test) === undefined) wrong.push(`« ${name} »: there is no ${test}.`);
    let text = read(file) ?? '';
    for (const {from, to} of changes) {
      const times = text.split(from).length - 1;
      if (times !== 1) wrong.push(`« ${name} »: « ${from} » stands ${times} times in ${file}.`);
      text = text.replace(from, () => to);
    }
  }
  const rows = ROWS.map(({row}) => row);
  for (let row = 1; row <= ROW_COUNT; row++) {
    if (!rows.includes(row)) wrong.push(`Row ${row} has no test.`);
    if (guardsOf(row).length === 0) wrong.push(`Row ${row} has no guard.`);
  }
  for (const {row, tests} of ROWS) {
    for (const [file, title] of tests)
      if (!read(file)?.includes(title)) wrong.push(`Row ${row}: no test « ${title} » in ${file}.`);
  }
  return wrong;
}

/** Each row of THREATS: its tests before the real service or build, and the guards that it rests on. */
export function rowsInWords() {
  return ROWS.map(({row, input, tests}) =>
    [
      `${row}. ${input}`,
      ...tests.map(([file, title]) => `   test   ${file}: ${title}`),
      ...guardsOf(row).map(({name, file, test}) => `   guard  ${file}: ${name.replace(/^\d+ /, '')}  →  ${test}`),
    ].join('\n'),
  ).join('\n');
}

/** @param {number} row */
function guardsOf(row) {
  return GUARDS.filter(({name}) => name.startsWith(`${row} `));
}
