import fs from 'node:fs/promises';
import path from 'node:path';

/** From its end: an engine looks for a fixed text much faster than for the start of any name. */
const SCRIPT = /\.js\b(?<=(?<name>[\w.-]+))/g;

/**
 * Deletes the scripts of a build that no page loads, directly or through another script. Framework leftovers would
 * carry a second copy of the words of the archive, out of reach of corrections and withdrawals.
 */
export async function removeUnloadedScripts(outDir: string): Promise<void> {
  const files = await fs.readdir(outDir, {recursive: true});
  const scripts = new Set(files.filter((file) => file.endsWith('.js') && !file.startsWith('__server')));
  const loaded = new Set<string>();
  const follow = async (file: string): Promise<void> => {
    const text = await fs.readFile(path.join(outDir, file), 'utf8');
    // Lazy chunks and workers are named inside scripts by their last path parts: match on the file's name.
    const names = new Set([...text.matchAll(SCRIPT)].map(({groups}) => groups?.name));
    const hashes = chunkHashes(text);
    for (const script of scripts) {
      const base = path.basename(script);
      const hash = base.split('.').at(-2) ?? '';
      if (!loaded.has(script) && (names.has(base) || hashes.has(hash))) {
        loaded.add(script);
        await follow(script);
      }
    }
  };
  // Short pages are written in the frame of another page, at this very moment: they load nothing of their own.
  for (const page of files.filter((file) => file.endsWith('.html') && !/^t[/\\]/.test(file))) await follow(page);
  await Promise.all([...scripts].filter((file) => !loaded.has(file)).map((file) => fs.rm(path.join(outDir, file))));
}

/** The bundler's runtime spells lazy chunks as a table of hashes: eight hexadecimal digits between quotes. */
function chunkHashes(text: string): Set<string> {
  return new Set([...text.matchAll(/["']\.?([0-9a-f]{8})["'.]/g)].map(([, hash = '']) => hash));
}
