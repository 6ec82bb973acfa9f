/** Says one thing to the person at the terminal, Chinese first. On stderr, so that stdout stays the program's own. */
export function say(/** @type {string} */ zh, /** @type {string} */ en) {
  process.stderr.write(`${zh}\n${en}\n`)
}

/** Ends the whole script with one sentence and an exit code: 1 for what the machine lacks, 2 for a wrong command. */
export class Stop extends Error {
  /** @param {string} zh @param {string} en @param {number} [code] */
  constructor(zh, en, code = 1) {
    super(en)
    this.zh = zh
    this.en = en
    this.code = code
  }
}

/**
 * Runs a script to its exit code; a Stop becomes its sentence.
 * @param {() => Promise<number>} job
 */
export async function runScript(job) {
  // A closed terminal must not turn the clean end into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    process.exitCode = await job()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.zh, error.en)
    process.exitCode = error.code
  }
}
