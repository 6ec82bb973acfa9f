import { existsSync, mkdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isBuilt, fingerprint } from '../../build/bundle.mjs'
import { printedAddress } from '../../build/host.mjs'
import { defaultData, parseStart, startedFrom } from '../../build/options.mjs'
import { isAlive, makeScratch, program, until, write } from './scratch.ts'

const places = { from: '/somewhere', root: '/project' }

describe('the command line of npm start', () => {
  it('shows content/ with its own data folder unless told otherwise', () => {
    const options = parseStart([], places)
    expect(options).toMatchObject({
      browser: false,
      help: false,
      port: null,
      content: join('/project', 'content'),
    })
    expect(options.data).toMatch(/data.content-[0-9a-f]{8}$/)
  })

  it('takes values after a space or an equals sign, and folders from where it was called', () => {
    const spaced = parseStart(['--content', 'a b', '--port', '8080', '--browser', '--data', '/d'], places)
    expect(parseStart(['--content=a b', '--port=8080', '--browser', '--data=/d'], places)).toEqual(spaced)
    expect(spaced).toMatchObject({ content: '/somewhere/a b', port: 8080, browser: true, data: '/d' })
  })

  it('leaves content and data to a device.yaml, unless they are named beside it', () => {
    expect(parseStart(['--device', 'satellite.yaml'], places)).toMatchObject({
      device: '/somewhere/satellite.yaml',
      content: null,
      data: null,
    })
    const both = parseStart(['--device=/d.yaml', '--content=c'], places)
    expect(both).toMatchObject({ device: '/d.yaml', content: '/somewhere/c' })
    expect(both.data).toMatch(/data.c-[0-9a-f]{8}$/)
  })

  it('gives two folders of one name two data folders', () => {
    expect(defaultData('/p', '/a/content')).not.toBe(defaultData('/p', '/b/content'))
  })

  it('means the folder where npm was called, not one that an outer npm script was called in', () => {
    expect(startedFrom({ npm_lifecycle_event: 'start', INIT_CWD: '/home' }, '/project')).toBe('/home')
    expect(startedFrom({ npm_lifecycle_event: 'test', INIT_CWD: '/home' }, '/project')).toBe('/project')
    expect(startedFrom({}, '/project')).toBe('/project')
  })

  it.each([
    [['--fast'], '--fast'],
    [['content'], 'content'],
    [['--port'], '--port'],
    [['--port', '--browser'], '--port'],
    [['--port', '70000'], '70000'],
    [['--port', '80a'], '80a'],
    [['--content='], '--content'],
  ])('ends with 2 and one sentence per language on %j', async (args, named) => {
    const scratch = makeScratch()
    const { code, err } = await scratch.run('start.mjs', args).done
    expect(code).toBe(2)
    const lines = err.trim().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toContain(named)
    expect(existsSync(join(scratch.root, 'npm.log'))).toBe(false)
  })

  it('lists its options on --help without installing anything', async () => {
    const scratch = makeScratch()
    const { code, out } = await scratch.run('start.mjs', ['--help']).done
    expect(code).toBe(0)
    for (const option of ['--browser', '--port', '--content', '--data']) expect(out).toContain(option)
    expect(existsSync(join(scratch.root, 'npm.log'))).toBe(false)
  })
})

describe('what npm start refuses before it installs anything', () => {
  it.each([
    ['missing', '找不到内容文件夹', 'There is no content folder'],
    ['empty', '是空的', 'is empty'],
    ['file', '不是文件夹', 'is not a folder'],
  ])('a content folder that is %s', async (name, zh, en) => {
    const scratch = makeScratch()
    mkdirSync(join(scratch.root, 'empty'))
    write(scratch.root, 'empty/.DS_Store', '')
    write(scratch.root, 'file', '')
    const { code, err } = await scratch.run('start.mjs', ['--content', name]).done
    expect(code).toBe(1)
    expect(err).toContain(zh)
    expect(err).toContain(en)
    expect(err).toContain(join(scratch.root, name))
    expect(existsSync(join(scratch.root, 'npm.log'))).toBe(false)
  })

  it('but not a missing folder whose last good snapshot may be kept: the hall decides', async () => {
    const scratch = makeScratch()
    write(scratch.root, 'kept/snapshot', 'x')
    const running = scratch.run('start.mjs', ['--content', 'missing', '--data', 'kept', '--browser'])
    await until(() => running.out().includes('http://'), running)
    running.child.kill('SIGTERM')
    await running.done
    expect(scratch.read('hall.log')).toContain(join(scratch.root, 'kept'))
  })

  it.each([['4391'], ['../content'], ['C:\\content']])(
    'an option that npm kept to itself, by its value %s',
    (value) => {
      const refused = expect.objectContaining({
        code: 2,
        zh: expect.stringContaining('npm start -- --port') as string,
      })
      expect(() => parseStart([value], places)).toThrow(refused)
    },
  )

  it('a taken port', async () => {
    const scratch = makeScratch()
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void taken.close())
    const { port } = taken.address() as AddressInfo
    const { code, err } = await scratch.run('start.mjs', ['--port', String(port)]).done
    expect(code).toBe(1)
    expect(err).toContain(`端口 ${port} 已被占用`)
    expect(err).toContain(`Port ${port} is taken`)
  })
})

describe.skipIf(process.platform === 'win32')('npm start from nothing', () => {
  it('installs, builds, says why there is no window, serves, and ends whole', async () => {
    const scratch = makeScratch()
    const running = scratch.run('start.mjs', ['--port', '0'])
    await until(() => running.out().includes('http://'), running)
    expect(running.err()).toContain('npm run electron:get')
    const [args] = scratch.read('hall.log').trim().split('\n')
    expect(JSON.parse(args!)).toEqual([
      'serve',
      `--content=${join(scratch.root, 'content')}`,
      `--data=${defaultData(scratch.root, join(scratch.root, 'content'))}`,
      '--port=0',
      `--client=${join(scratch.root, 'dist/client')}`,
    ])
    const address = printedAddress(running.out())
    expect(await (await fetch(address!)).text()).toBe('hall')
    running.child.kill('SIGTERM')
    expect((await running.done).code).toBe(0)
    await until(() => !scratch.pids().some(isAlive))
  })

  it('neither installs nor builds a second time, and opens the browser once the hall answers', async () => {
    const scratch = makeScratch()
    await scratch.run('bundle.mjs').done
    await scratch.run('bundle.mjs').done
    program(scratch.root, 'xdg-open', '#!/bin/sh\necho "$1" >> opened\n')
    const running = scratch.run('start.mjs', ['--browser'], { DISPLAY: ':99' })
    await until(() => existsSync(join(scratch.root, 'opened')) && running.out().includes('http://'), running)
    expect(scratch.read('opened').trim()).toBe(printedAddress(running.out()))
    running.child.kill('SIGINT')
    expect((await running.done).code).toBe(0)
    expect(scratch.read('npm.log').trim().split('\n')).toHaveLength(1)
    expect(scratch.read('vite.log')).toBe('built\n')
  })

  it('opens no browser in CI', async () => {
    const scratch = makeScratch()
    program(scratch.root, 'xdg-open', '#!/bin/sh\necho "$1" >> opened\n')
    const running = scratch.run('start.mjs', ['--browser'], { DISPLAY: ':99', CI: 'true' })
    await until(() => running.out().includes('http://'), running)
    running.child.kill('SIGINT')
    await running.done
    expect(existsSync(join(scratch.root, 'opened'))).toBe(false)
  })

  it('leaves neither a process nor a dist that counts as built when it is stopped while building', async () => {
    const scratch = makeScratch()
    const running = scratch.run('start.mjs', ['--browser'], { FAKE_VITE: 'slow' })
    await until(() => scratch.pids().length === 1, running)
    running.child.kill('SIGINT')
    expect((await running.done).code).toBe(130)
    await until(() => !scratch.pids().some(isAlive))
    expect(isBuilt(scratch.root, fingerprint(scratch.root))).toBe(false)
    expect((await scratch.run('bundle.mjs').done).code).toBe(0)
    expect(isBuilt(scratch.root, fingerprint(scratch.root))).toBe(true)
  })

  it('builds again when a source changes, and not when only its date does', async () => {
    const scratch = makeScratch()
    await scratch.run('bundle.mjs').done
    write(scratch.root, 'electron/cli.ts', scratch.read('electron/cli.ts'))
    expect(isBuilt(scratch.root, fingerprint(scratch.root))).toBe(true)
    write(scratch.root, 'electron/cli.ts', 'export const changed = 1\n')
    expect(isBuilt(scratch.root, fingerprint(scratch.root))).toBe(false)
  })
})
