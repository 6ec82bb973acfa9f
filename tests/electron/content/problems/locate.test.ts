import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../electron/content/problems/locate.ts'
import { scratch, write } from '../../../support/content-folder.ts'
import { processorMs } from '../../../support/processor.ts'

async function lines(name: string, text: string) {
  const root = scratch()
  write(root, { [name]: text })
  return linesOf(join(root, name), name)
}

describe('the line of a field', () => {
  it('is that of its key, in YAML', async () => {
    const at = await lines(
      'hall.yaml',
      'id: a\ncounters:\n  - number: 1\n    businesses:\n      - x\n      - y\n',
    )
    expect(at('id')).toBe(1)
    expect(at('counters[0].number')).toBe(3)
    expect(at('counters[0].businesses[1]')).toBe(6)
  })

  it('counts the front matter of Markdown, and its line ends of Windows', async () => {
    const at = await lines('a.md', '---\r\ntitle: a\r\nsteps:\r\n  - { title: b }\r\n---\r\ntitle: no\r\n')
    expect(at('title')).toBe(2)
    expect(at('steps[0].title')).toBe(4)
  })

  it('is that of the nearest thing that is written, or none', async () => {
    const at = await lines('a.yaml', 'a:\n  b: 1\n')
    expect(at('a.c.d')).toBe(1)
    expect(at('z')).toBeNull()
  })

  it('is the row of a table, whatever its cells hold', async () => {
    const at = await lines('a.csv', 'sampled,place\n"one\ntwo",a\n\nb,c\n')
    expect(at('rows[0].place')).toBe(2)
    expect(at('rows[1].place')).toBe(5)
    expect(at('items')).toBe(1)
  })

  it('is counted below the titles of a table, and its header is found', async () => {
    const at = await lines(
      'pressure/readings/a.csv',
      '\ufeff管网水压日报,,\r\n"单位：\r\n兆帕",,\r\n\r\n时间,测压点,压力(MPa)\r\n2026-11-23 08:00,p-1,0.28\r\n\r\n2026-11-23 09:00,p-1,9\r\n',
    )
    expect([at('pressure'), at('rows[0].point'), at('rows[1].pressure')]).toEqual([5, 6, 8])
  })

  it('is found in a mapping of thousands of keys within a second', async () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n')
    const begun = processorMs()
    expect((await lines('a.yaml', text))('k29999')).toBe(30_000)
    expect(processorMs() - begun).toBeLessThan(2_000)
  })

  it('is not looked for in a text of a megabyte, or behind a link', async () => {
    expect((await lines('a.yaml', `a: 1\n# ${'x'.repeat(1_000_000)}\n`))('a')).toBeNull()
    const root = scratch()
    write(root, { 'b.yaml': 'a: 1\n' })
    symlinkSync('b.yaml', join(root, 'a.yaml'))
    await expect(linesOf(join(root, 'a.yaml'), 'a.yaml')).rejects.toThrow()
  })

  it('is unknown in a broken file', async () => {
    const at = await lines('a.yaml', 'a: [\n')
    expect(at('b')).toBeNull()
  })
})
