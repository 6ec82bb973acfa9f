import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseNode, isAtLeast, typescriptFlags, withNodeFirst } from '../../build/node.mjs'
import { Stop } from '../../build/say.mjs'
import { makeScratch, program } from './scratch.ts'

const folder = `node_modules/node-${process.platform}-${process.arch}/bin`

describe('the Node that runs everything', () => {
  it.skipIf(process.platform === 'win32')('is the one in node_modules, whatever the person’s own is', () => {
    const { root } = makeScratch()
    const pinned = program(root, 'node', '#!/bin/sh\necho v24.21.0\n', folder)
    expect(chooseNode({ root, execPath: '/usr/bin/node', version: '18.0.0' })).toEqual({
      path: pinned,
      version: '24.21.0',
    })
  })

  it.skipIf(process.platform === 'win32')(
    'is the person’s own where the one in node_modules does not run',
    () => {
      const { root } = makeScratch()
      program(root, 'node', '#!/nonexistent/loader\n', folder)
      expect(chooseNode({ root, execPath: '/own/node', version: '22.12.0' }).path).toBe('/own/node')
    },
  )

  it('is refused with both versions in the sentence when it is too old', () => {
    const { root } = makeScratch()
    const choose = () => chooseNode({ root, execPath: '/own/node', version: '22.11.9' })
    expect(choose).toThrow(Stop)
    expect(choose).toThrow(/22\.11\.9.*22\.12/)
  })

  it('strips types by itself from 22.18 and 23.6 on', () => {
    const needsFlag = (version: string) => typescriptFlags(version).includes('--experimental-strip-types')
    expect(['22.12.0', '22.17.1', '23.0.0', '23.5.9'].map(needsFlag)).toEqual([true, true, true, true])
    expect(['22.18.0', '23.6.0', '24.0.0', '26.1.0'].map(needsFlag)).toEqual([false, false, false, false])
  })

  it('compares versions as numbers', () => {
    expect(isAtLeast('22.9.0', [22, 12])).toBe(false)
    expect(isAtLeast('100.0.0', [22, 12])).toBe(true)
  })

  it('is what `node` means to its children, whatever PATH is called', () => {
    expect(withNodeFirst(join('/n', 'node'), { Path: '/a' })).toEqual({
      Path: `/n${process.platform === 'win32' ? ';' : ':'}/a`,
    })
  })
})
