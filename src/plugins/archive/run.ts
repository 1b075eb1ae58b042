import {Refusal} from './lock';

/** Runs a command; a refusal is a sentence and exit 1, anything else a bug. */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.log(error.message);
    process.exitCode = 1;
  }
}
