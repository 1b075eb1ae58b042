const USAGE = 'npm run bench -- --runs 5 --tailles 4,40,400';

/**
 * The options of the command line; a word that is not understood is refused.
 * @returns {{runs: number, sizes: number[]}}
 */
export function readOptions(words = process.argv.slice(2)) {
  const options = {runs: 5, sizes: [4, 40, 400]};
  for (let at = 0; at < words.length; at += 2) {
    const [name, value = ''] = words.slice(at, at + 2);
    if (name === '--runs' && /^\d{1,2}$/.test(value)) options.runs = Number(value);
    else if (name === '--tailles' && /^\d{1,3}(?:,\d{1,3})*$/.test(value))
      options.sizes = value.split(',').map(Number).filter(Boolean);
    else throw new Error(`« ${name} ${value} » n’est pas compris\u00A0: ${USAGE}`);
  }
  return options;
}
