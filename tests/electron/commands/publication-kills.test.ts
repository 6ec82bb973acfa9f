/** A publication that is killed at any moment: what it leaves, and what the next one makes of it. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { publish } from '../../../electron/commands/publish.ts'
import { verify } from '../../../electron/commands/verify.ts'
import { guide } from '../../support/content.ts'
import { folderWith, markdown } from '../../support/content-folder.ts'
import { office, run } from '../../support/office.ts'

const cli = new URL('../../../electron/cli.ts', import.meta.url).pathname
const KILLS = 12

/** Ends a publication so many ms after its turn has begun; says whether it was still at it. */
function killed(args: string[], turn: string, ms: number): Promise<boolean> {
  const child = spawn(process.execPath, [cli, 'publish', ...args], { stdio: 'ignore' })
  const ended = new Promise<boolean>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal === 'SIGKILL')),
  )
  const look = setInterval(() => {
    if (!existsSync(turn)) return
    clearInterval(look)
    setTimeout(() => child.kill('SIGKILL'), ms)
  }, 1)
  return ended.finally(() => clearInterval(look))
}

it('leaves nothing that the next one does not make whole, whenever it was killed', async () => {
  const { to, line, with: where } = await office()
  const turn = join(to, 'releases/.publishing')
  await run(publish, [folderWith(), ...where])
  let broken = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const content = folderWith({ 'guides/transfer.md': markdown({ ...guide, title: `过户 ${kill}` }) })
    if (await killed([content, ...where], turn, 5 + kill * 12)) broken++
    const { code } = await run(publish, [content, ...where])
    expect(code).toBe(0)
    const { text } = await run(verify, [join(to, 'current'), '--keys', line])
    expect(text).toContain('完整，签名有效')
    const again = await run(publish, [content, ...where])
    expect(again.text).toContain('没有变化')
    expect(again.text).not.toContain('补好')
    expect(existsSync(turn)).toBe(false)
  }
  expect(broken).toBeGreaterThan(2)
})
