/**
 * The guarded process: a hall that looks at what has been synced, takes it in where it is whole, and starts anew upon it.
 * It may read the synced folder and the hall's own, and write only the latter.
 */
import fs, { readlinkSync, utimesSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import type { Intake as IntakeClass } from '../../../electron/content/release/intake.ts'
import { openGuard } from '../guard.ts'
import { doing, serveTrials } from '../serve-trials.ts'
import type { ManifestStart, Taken } from './manifest-wire.ts'

// Under the permission model Node refuses these two whatever they are called upon. The time is set by the file's path.
fs.fsyncSync = () => {}
fs.futimesSync = (file, read, changed) => utimesSync(readlinkSync(`/proc/self/fd/${file}`), read, changed)
syncBuiltinESMExports()

async function open({ folder, line, shown }: ManifestStart) {
  const guard = openGuard(join(folder, 'outside/secret.md'))
  const { Intake } = await import('../../../electron/content/release/intake.ts')
  const { verifyFolder } = await import('../../../electron/content/release/verify.ts')
  const { awaitedAside } = await import('../../../electron/content/folder/awaited.ts')
  const { problemOf } = await import('../../../electron/content/problems/wording.ts')
  const { systemClock } = await import('../../../electron/device/clock.ts')
  const content = join(folder, 'synced')
  const options = { content, folder: join(folder, 'hall'), keys: [line], clock: systemClock }

  const takeIn = (intake: IntakeClass) => {
    const look = intake.look(shown)
    if (!look.next) return { look, sequence: null }
    intake.admit(look.next)
    intake.prune()
    return { look, sequence: look.next.signed.release.sequence }
  }

  return async (): Promise<Taken> => {
    doing('a look')
    const begun = performance.now()
    const used = process.cpuUsage()
    const { look, sequence } = takeIn(new Intake(options))
    const ms = performance.now() - begun
    const { user, system } = process.cpuUsage(used)
    await awaitedAside(content, look.awaited)
    const again = new Intake(options).inForce(shown)
    if (sequence !== null && again?.release.sequence !== sequence)
      throw new Error(`release ${sequence} was admitted, and is not there after a restart`)
    doing('mingchuang verify')
    const verified = verifyFolder(content, [line]).findings
    const words = JSON.stringify([...look.findings, ...verified].map(problemOf))
    return {
      ...{ type: 'tried', sequence, words, ms, workedMs: (user + system) / 1000 },
      rules: look.findings.map(({ rule }) => rule),
      verified: verified.map(({ rule }) => rule),
      attempts: guard.attempts(),
      polluted: 'polluted' in {},
    }
  }
}

serveTrials(open)
