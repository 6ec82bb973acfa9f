import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { readAuditDays } from '../../../electron/audit/read-day.ts'
import { verifyAudit } from '../../../electron/audit/verify.ts'
import { auditIn, dataFolder } from '../../support/audit.ts'

const writer = join(import.meta.dirname, '../../fixtures/hosts/audit-writer.ts')

/** Runs the writer until so many deeds are acknowledged, then kill -9; what was acknowledged. */
async function killedAfter(data: string, many: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line)
    if (acknowledged.length === many) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return acknowledged
}

it('the audit loses nothing that was acknowledged to a kill -9, and is whole after each', async () => {
  const data = await dataFolder()
  const acknowledged: string[] = []
  for (const many of [1, 7, 20, 33]) {
    acknowledged.push(...(await killedAfter(data, many)))
    expect((await verifyAudit(data))?.findings).toEqual([])
  }
  // The next start takes up what lay behind the head, and no number is given twice.
  const { audit } = await auditIn(data)
  await audit.add({ who: null, name: '', from: 'hall', what: 'x', about: '', before: null, after: null })
  const { lines } = await readAuditDays(join(data, 'audit'), '0000', '9999')
  const written = new Map(lines.map(({ n, hash }) => [n, hash]))
  for (const line of acknowledged) {
    const [n, hash] = line.split(' ')
    expect(written.get(Number(n)), `deed ${n}`).toBe(hash)
  }
  expect(new Set(acknowledged.map((line) => line.split(' ')[0])).size).toBe(acknowledged.length)
  expect(await verifyAudit(data)).toMatchObject({ findings: [], unacknowledged: 0 })
})
