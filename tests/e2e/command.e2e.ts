/** The command as it is installed: with its own Node, an empty environment, and nothing of this project beside it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { layCommand, nodeFor } from '../../build/pack/command-archive.mjs'
import type { Machine } from '../../build/pack/config.mjs'
import { callCommand, tryServe } from '../../build/pack/trial.mjs'
import { root } from '../support/hall.ts'

test.skip(process.platform !== 'linux', 'its folders are those of Linux')

test('the installed command says its version, checks a folder and serves a hall from it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'command-'))
  try {
    const machine = { system: 'linux', arch: process.arch } as Machine
    const [opt, content, place] = ['opt', 'content', 'place'].map((each) => join(folder, each)) as [
      ...[string, string, string],
    ]
    mkdirSync(place)
    // What tar makes of it, `npm run pack -- --dry` tries: a Node of 120 MB takes its time.
    layCommand({ root, to: opt, machine, node: nodeFor({ root, machine, cache: folder }) })
    cpSync(join(root, 'content'), content, { recursive: true })

    for (const file of ['systemd/mingchuang-hall.service', 'device/hall.yaml', 'install.md'])
      expect(existsSync(join(opt, file)), file).toBe(true)
    const program = join(opt, 'bin/mingchuang')
    expect((await callCommand(program, ['version'], place)).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    // It says its own name, not that of a file of this project.
    expect((await callCommand(program, ['nothing'], place)).out).toContain('mingchuang help')
    expect((await callCommand(program, ['check', content], place)).code).toBe(0)
    const seen = await tryServe(program, content, place)
    expect(seen).toMatchObject({ health: 200, page: 200, asset: 200, font: 200, media: 200 })
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
