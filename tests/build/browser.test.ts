import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserSources, findBrowser } from '../../build/testing/browser.mjs'
import { makeScratch, program } from './scratch.ts'

const answering = (version: string) => `#!/bin/sh\necho "Chromium ${version}"\n`
const mute = '#!/bin/sh\necho "please install the snap" >&2\nexit 1\n'

/** A machine that has only what the test put there. */
const bare = (root: string, env: NodeJS.ProcessEnv) => ({
  env,
  platform: 'linux',
  root,
  superuser: false,
  debian: false,
})
const local = browserSources.slice(0, 2)

describe.skipIf(process.platform === 'win32')('the browser for the tests', () => {
  it('is looked for in the order that the README names', () => {
    expect(browserSources.map(({ name }) => name)).toEqual([
      'CHROMIUM_PATH',
      'installed',
      "Playwright's own",
      'apt-get',
      'playwright install',
      '@sparticuz/chromium@153.0.0',
    ])
  })

  it('is CHROMIUM_PATH before an installed one', async () => {
    const { root } = makeScratch()
    program(root, 'google-chrome', answering('150.0.1'))
    const named = program(root, 'mine', answering('151.0.1'), 'elsewhere')
    const found = await findBrowser({
      machine: bare(root, { CHROMIUM_PATH: named, PATH: join(root, 'bin') }),
      sources: local,
    })
    expect(found).toEqual({ path: named, version: 'Chromium 151.0.1', source: 'CHROMIUM_PATH' })
  })

  it('is the first that answers, not the first that exists', async () => {
    const { root } = makeScratch()
    program(root, 'google-chrome', mute)
    const good = program(root, 'chromium', answering('152.0.1'))
    const machine = bare(root, { CHROMIUM_PATH: '/nonexistent', PATH: join(root, 'bin') })
    expect(await findBrowser({ machine, sources: local })).toMatchObject({ path: good, source: 'installed' })
  })

  it('comes from a later source only when every earlier one has none', async () => {
    const { root } = makeScratch()
    const asked: string[] = []
    const late = program(root, 'late', answering('153.0.1'), 'elsewhere')
    const later = [[], [late], [late]].map((paths, index) => ({
      name: `later ${index}`,
      find: () => {
        asked.push(`later ${index}`)
        return Promise.resolve(paths)
      },
    }))
    const machine = bare(root, { PATH: '' })
    expect(await findBrowser({ machine, sources: later })).toMatchObject({ path: late, source: 'later 1' })
    expect(asked).toEqual(['later 0', 'later 1'])
  })

  it('names three remedies in each language when there is none', async () => {
    const { root } = makeScratch()
    const error: unknown = await findBrowser({
      machine: bare(root, { PATH: '' }),
      sources: [local[0]!],
    }).catch((reason: unknown) => reason)
    for (const sentence of [(error as { zh: string }).zh, (error as { en: string }).en]) {
      expect(sentence).toMatch(/Chrome.*playwright install.*CHROMIUM_PATH/)
    }
  })

  it('is never fetched by apt-get without the right to, nor on another system', async () => {
    const { root } = makeScratch()
    program(root, 'apt-get', '#!/bin/sh\ntouch apt-ran\n')
    const apt = browserSources[3]!
    expect(await apt.find(bare(root, { PATH: join(root, 'bin') }))).toEqual([])
    expect(await apt.find({ ...bare(root, { PATH: join(root, 'bin') }), superuser: true })).toEqual([])
  })

  it('is installed by apt-get, lists first, on Debian as root', async () => {
    const { root } = makeScratch()
    const script = `#!/bin/sh\necho "$@" >> ${root}/apt.log\n[ "$1" = install ] && printf '#!/bin/sh\\necho Chromium 156.0.1\\n' > ${root}/bin/chromium && chmod +x ${root}/bin/chromium\nexit 0\n`
    program(root, 'apt-get', script)
    const env = { PATH: `${join(root, 'bin')}:/usr/bin:/bin` }
    const machine = { ...bare(root, env), superuser: true, debian: true }
    const paths = await browserSources[3]!.find(machine)
    expect(paths[0]).toBe(join(root, 'bin/chromium'))
  })
})
