import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findHeadlessShell, shellSources } from '../../build/testing/headless-shell.mjs'
import { makeScratch, program } from './scratch.ts'

const bare = (root: string, env: NodeJS.ProcessEnv) => ({
  machine: { env, platform: 'linux', root, superuser: false, debian: false },
  sources: shellSources.slice(0, 2),
})
const answering = '#!/bin/sh\necho "HeadlessShell 156.0.1"\n'

describe.skipIf(process.platform === 'win32')('the shell that steps frames', () => {
  it('is what a person named, or else what is installed', async () => {
    const { root } = makeScratch()
    const installed = program(root, 'chromium-headless-shell', answering)
    const named = program(root, 'mine', answering, 'elsewhere')
    const PATH = join(root, 'bin')
    expect(await findHeadlessShell(bare(root, { PATH, HEADLESS_SHELL_PATH: named }))).toMatchObject({
      path: named,
    })
    expect(await findHeadlessShell(bare(root, { PATH }))).toMatchObject({ path: installed })
  })

  it('is missed by name, with what to do', async () => {
    const { root } = makeScratch()
    await expect(findHeadlessShell(bare(root, { PATH: join(root, 'bin') }))).rejects.toThrow(
      /chromium-headless-shell.*HEADLESS_SHELL_PATH/,
    )
  })
})
