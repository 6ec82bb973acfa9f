/** The shell writes into the data folder before any hall has said whose that is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { findHallKeys } from '../../../electron/device/hall-key.ts'
import { DATA_FORMAT, readDataFormat } from '../../../electron/device/data-format.ts'
import { readMachine } from '../../../electron/shell/machine.ts'
import { world } from '../../support/electron-double.ts'
import { testFolder, testMachine } from '../../support/machine.ts'
import { openShell } from '../../support/shell.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

beforeEach(() => world.reset())

/** Every file below a folder, and what is in it. */
const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  )

const logIn = (data: string) =>
  readdirSync(join(data, 'shell/log'))
    .map((name) => readFileSync(join(data, 'shell/log', name), 'utf8'))
    .join('')

it('leaves all of the hall as it was where data are of a newer program: its own lies in shell/, log and all', async () => {
  const data = testFolder()
  const format = JSON.stringify({ format: DATA_FORMAT + 1, program: '9.9.9' })
  const theirs = { 'format.json': format, 'people.json': '[]', 'log/2026-11-26.jsonl': '{}\n' }
  mkdirSync(join(data, 'log'))
  for (const [name, text] of Object.entries(theirs)) writeFileSync(join(data, name), text)
  const read = await readDataFormat(data)
  if (read.is !== 'newer') throw new Error(read.is)

  const { log, safePage } = await readMachine([`--data=${data}`])
  const { hall } = await openShell({ ...testMachine(), data, log, safePage })
  hall().says({ type: 'failed', code: 'data-newer', message: read.said })
  await world.settle()

  const after = filesOf(data)
  expect(
    Object.keys(after)
      .filter((name) => !name.startsWith('shell/'))
      .sort(),
  ).toEqual(Object.keys(theirs).sort())
  expect(after).toMatchObject(theirs)
  expect(readdirSync(join(data, 'shell')).sort()).toEqual(['alive', 'launch.json', 'log'])
  expect(logIn(data)).toContain('"hall.given-up"')
  expect(logIn(data)).toContain('9.9.9')
  // Nor does whoever looks for halls below a data folder take it for one.
  expect(await findHallKeys(data)).toEqual([])
})

it('goes on in the log that an earlier program kept beside the data of the hall', async () => {
  const data = testFolder()
  mkdirSync(join(data, 'shell-log'))
  writeFileSync(join(data, 'shell-log/2099-01-01.jsonl'), '{"event":"before"}\n')
  const { log } = await readMachine([`--data=${data}`])
  log.info('now')
  expect(existsSync(join(data, 'shell-log'))).toBe(false)
  expect(logIn(data)).toMatch(/"before"[^]*"now"|"now"[^]*"before"/)
  // One that lies there beside a new one, as after going back and forth, is left alone.
  mkdirSync(join(data, 'shell-log'))
  await readMachine([`--data=${data}`])
  expect(existsSync(join(data, 'shell-log'))).toBe(true)
  expect(logIn(data)).toContain('"now"')
})
