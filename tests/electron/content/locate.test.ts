import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../electron/content/locate.ts'
import { scratch, write } from '../../support/content-folder.ts'

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

  it('is unknown in a broken file', async () => {
    const at = await lines('a.yaml', 'a: [\n')
    expect(at('b')).toBeNull()
  })
})
