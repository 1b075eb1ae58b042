import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

/*
 * `npm run accueil`, `npm run notes`: Node 20 does not run TypeScript, so a program of this folder is loaded as the
 * framework loads our plugins.
 */
const [, , program = '', ...words] = process.argv;
const jiti = createRequire(import.meta.url)('jiti');
const {main} = jiti(fileURLToPath(import.meta.url), {interopDefault: true})(`./${program}.ts`);
await main(words);
