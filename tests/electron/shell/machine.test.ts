import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readArguments, readMachine } from '../../../electron/shell/machine.ts'
import { world } from '../../support/electron-double.ts'
import { testFolder } from '../../support/machine.ts'

vi.mock('electron', async () => (await import('../../support/electron-double.ts')).electron)

const root = resolve(import.meta.dirname, '../../..')

function deviceFile(text: string) {
  const file = join(testFolder(), 'device.yaml')
  writeFileSync(file, text)
  return file
}

beforeEach(() => world.reset())

describe('the command line of the shell', () => {
  it('is read among switches and paths that are for Electron', () => {
    const argv = [
      'dist/hall/main.js',
      '--no-sandbox',
      '--ozone-platform=x11',
      '--content=/c',
      '--port',
      '0',
      '.',
    ]
    expect(readArguments(argv)).toEqual({ content: '/c', port: '0' })
  })

  it('counts an option without its value as not given', () => {
    expect(readArguments(['--content', '--port='])).toEqual({})
  })
})

describe('what a machine was told', () => {
  it('comes from the command line, then from device.yaml, then from where things usually lie', async () => {
    world.packaged = false
    const device = deviceFile(
      'hall: hall-1\ncontent: here\ndata: kept\nscreens:\n  - {id: door, role: touch}\n',
    )
    const machine = await readMachine([`--device=${device}`, '--content=/given', '--port=0'])
    expect(machine).toMatchObject({
      packaged: false,
      content: resolve('/given'),
      data: join(device, '..', 'kept'),
      safePage: join(device, '..', 'kept', 'safe.html'),
      client: join(root, 'dist', 'client'),
      entry: join(root, 'electron', 'hall.ts'),
      device,
      port: 0,
    })
    expect(machine.screens.map(({ id }) => id)).toEqual(['door'])
  })

  it('of a developer lies in the project, and has no port of its own', async () => {
    world.packaged = false
    const data = testFolder()
    const machine = await readMachine([`--data=${data}`])
    expect(machine).toMatchObject({ content: join(root, 'content'), data, port: null })
    expect(machine.screens).toEqual([{ id: 'touch', role: 'touch' }])
  })

  it('of an installed product lies with the user that runs it', async () => {
    const data = testFolder()
    const machine = await readMachine([`--data=${data}`])
    expect(machine).toMatchObject({ packaged: true, content: '/home/hall/userData/content', device: null })
    // Screens lie beside app.asar, as real files.
    expect(machine.client).toBe(join(`${root}.unpacked`, 'dist/client'))
  })

  it('is one touch screen when device.yaml is broken: the hall says what is wrong with it', async () => {
    const device = deviceFile('hall: [')
    const data = testFolder()
    const machine = await readMachine([`--device=${device}`, `--data=${data}`])
    expect(machine).toMatchObject({ device, screens: [{ id: 'touch', role: 'touch' }] })
  })

  it.each(['99999', 'http', '-1'])(
    'leaves the port to device.yaml when %s is given, and says so',
    async (port) => {
      const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
      const data = testFolder()
      const machine = await readMachine([`--data=${data}`, `--port=${port}`])
      expect(machine.port).toBeNull()
      expect(written.mock.calls.join()).toContain(port)
      written.mockRestore()
    },
  )
})
