import { describe, expect, it } from 'vitest'
import * as yaml from 'yaml'
import { ContentFile } from '../../../../electron/spreadsheets/workbook/content-file.ts'
import type { Path } from '../../../../electron/spreadsheets/workbook/yaml-splice.ts'

const text = `# at the top
title: x # beside the title

# about tiers
tiers: # beside tiers
  # above the first
  - name: a # beside a
    base: '1.00'
    basis: { document: d }

  # about b
  - name: b
    note: |
      long

      text
  # behind b

# about flat
flat:
    - { name: c }

conditions:
  - one
  - two # beside two
group: # beside the group
  # within
  one: 1
  # behind one
# at the end
`

/** The lines that went and those that came, each where it stood. */
function changed(to: (file: ContentFile) => void, before = text): { gone: string[]; come: string[] } {
  const file = new ContentFile(before, { yaml, isMarkdown: false })
  to(file)
  const [old, now] = [before.split('\n'), file.text.split('\n')]
  let [head, tail] = [0, 0]
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return { gone: old.slice(head, old.length - tail), come: now.slice(head, now.length - tail) }
}

const set =
  (value: unknown, ...path: Path) =>
  (file: ContentFile) =>
    file.set(path, value)
const remove =
  (...path: Path) =>
  (file: ContentFile) =>
    file.remove(path)

describe('a file of content keeps every other line, comments too', () => {
  it.each<[string, (file: ContentFile) => void, string[], string[]]>([
    [
      'when a list gains an entry, which is written as the one before is',
      set({ name: '第三档', base: '2.10', basis: { document: 'd' }, note: 'p\n\nq' }, 'tiers', 2),
      [],
      [
        '  - name: 第三档',
        "    base: '2.10'",
        '    basis: { document: d }',
        '    note: |-',
        '      p',
        '',
        '      q',
      ],
    ],
    ['in braces, too', set({ name: 'd' }, 'flat', 1), [], ['    - { name: d }']],
    ['when an entry gains a field', set('n', 'tiers', 0, 'note'), [], ['    note: n']],
    ['when a group gains one', set('n', 'group', 'two'), [], ['  two: n']],
    [
      'when an entry goes, with what is said of it',
      remove('tiers', 1),
      ['  # about b', '  - name: b', '    note: |', '      long', '', '      text'],
      [],
    ],
    ['when a field goes', set(undefined, 'tiers', 0, 'base'), ["    base: '1.00'"], []],
    [
      'when the first field of an entry goes',
      set(undefined, 'tiers', 1, 'name'),
      ['  - name: b', '    note: |'],
      ['  - note: |'],
    ],
    [
      'when the only field of an entry goes',
      set(undefined, 'flat', 0, 'name'),
      ['    - { name: c }'],
      ['    - {}'],
    ],
    [
      'when a group in braces gains a field',
      set('n', 'flat', 0, 'note'),
      ['    - { name: c }'],
      ['    - { name: c, note: n }'],
    ],
    [
      'when a word becomes a list',
      set(['a', 'b'], 'title'),
      ['title: x # beside the title'],
      ['title: [ a, b ] # beside the title'],
    ],
    [
      'when a list of words is another',
      set(['one', 'three'], 'conditions'),
      ['  - two # beside two'],
      ['  - three'],
    ],
    [
      'when what is in braces is other',
      set({ document: 'e' }, 'tiers', 0, 'basis'),
      ['    basis: { document: d }'],
      ['    basis: { document: e }'],
    ],
  ])('%s', (_, to, gone, come) => {
    expect(changed(to)).toEqual({ gone, come })
    const crlf = changed(to, text.replaceAll('\n', '\r\n'))
    expect(crlf.come.filter((line) => !line.endsWith('\r'))).toEqual([])
  })

  it('says no comment twice where a field has to be written anew', () => {
    const file = new ContentFile(text, { yaml, isMarkdown: false })
    file.set(['tiers', 0, 'name'], undefined)
    file.set(['group', 'one'], undefined)
    const comments = file.text.match(/#.*/g) ?? []
    expect(comments).toEqual([...new Set(comments)])
    expect(file.text).toContain('\n# about tiers\ntiers:')
    expect(yaml.parse(file.text)).toMatchObject({ tiers: [{ base: '1.00' }, { name: 'b' }] })
  })
})
