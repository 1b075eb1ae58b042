import fc from 'fast-check';

/** The same random cases on every machine; `SEED=… npx vitest run` tries others. */
fc.configureGlobal({seed: Number(process.env.SEED ?? 20_221_025)});
