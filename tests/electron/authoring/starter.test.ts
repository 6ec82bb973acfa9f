import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../../content/schema/kinds.ts'
import { line } from '../../../content/schema/values.ts'
import { createFolder } from '../../../electron/authoring/put-files.ts'
import { hallText, starterFiles, type Starter } from '../../../electron/authoring/starter.ts'
import { checkFolder } from '../../../electron/content/check.ts'
import { parseYaml } from '../../../electron/content/items/parse.ts'
import { NOW, scratch } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'

const today = '2026-11-23'
const calls = {
  checking: 'node cli.js check /hall',
  serving: 'node cli.js serve --content /hall',
  exporting: 'node cli.js workbook export 内容.xlsx --content /hall',
  importing: 'node cli.js workbook import 内容.xlsx --content /hall',
}
const files = starterFiles({ today, ...calls })
const written = files['hall.yaml']!

function fieldsOf(text: string): Record<string, unknown> {
  const parsed = parseYaml(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  return parsed.data
}

describe('a new folder', () => {
  it('has no wrong field: what its check finds is what is missing', async () => {
    const folder = join(scratch(), 'hall')
    await createFolder(folder, files)
    const { problems, items } = await checkFolder({ content: folder, clock: manualClock(NOW) })
    expect(items).toBe(2)
    const rules = problems.map(({ rule }) => rule)
    const groups = new Set(rules.map((rule) => rule.split('.')[0]))
    for (const group of ['field', 'value', 'yaml', 'file', 'csv', 'review', 'language'])
      expect(groups).not.toContain(group)
    expect(rules.filter((rule) => rule.startsWith('text.') && rule !== 'text.template')).toEqual([])
    // What stands in brackets waits for the real words, once for each of the two files.
    expect(rules.filter((rule) => rule === 'text.template')).toHaveLength(2)
    expect(rules).toContain('kind.missing')
    expect(rules.filter((rule) => rule === 'phones.pending')).toHaveLength(1)
  })

  it('is no sample, and gives no number that could be dialled', () => {
    expect(fieldsOf(written)).not.toHaveProperty('sample')
    const { phones } = kinds.phones.schema.parse(fieldsOf(files['phones.yaml']!))
    expect(phones.map(({ kind }) => kind)).toEqual(['company', 'hotline', 'complaint', 'authority'])
    for (const { number } of phones) expect(number).toBe('待补充')
  })

  it('has every optional line of the hall ready: without its # it is good', () => {
    const whole = written
      .replaceAll(/^#(?=[A-Za-z]+:|- \{)/gm, '')
      .replace('website: https://', 'website: https://www.example.com')
    const hall = kinds.hall.schema.parse(fieldsOf(whole))
    expect(hall.facilities).toHaveLength(12)
    expect(hall.areas).toHaveLength(3)
    expect(hall.holidayHours?.opens).toBe('09:00')
    expect(hall.creedMark).toBe('media/creed-mark.svg')
  })

  it('names in the first line of each YAML file a schema that is there', async () => {
    const folder = join(scratch(), 'hall')
    await createFolder(folder, files)
    for (const file of ['hall.yaml', 'phones.yaml']) {
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(files[file]!)?.[1]
      expect(existsSync(join(folder, schema!))).toBe(true)
    }
  })

  it('says what each kind of file is for, in its README', () => {
    expect(files['README.md']).toContain(`\n    ${calls.checking}\n`)
    expect(files['README.md']).toContain(`\n    ${calls.serving}\n`)
    for (const { file } of Object.values(kinds)) expect(files['README.md']).toContain(`\`${file}\``)
  })
})

describe('a new hall', () => {
  const hall = (starter: Partial<Starter>) =>
    kinds.hall.schema.parse(fieldsOf(hallText({ today, ...starter })))

  it('is public from today, and looked at again within a year', () => {
    expect(hall({})).toMatchObject({ published: '2026-11-23', reviewBy: '2027-11-23' })
    expect(hall({ today: '2028-02-29' })).toMatchObject({ published: '2028-02-29', reviewBy: '2029-02-28' })
  })

  it('has the name that it was given, whatever signs are in it', () => {
    expect(written).toContain('name: （站名）营业站\n')
    expect(hallText({ today, name: '城东营业站' })).toContain('name: 城东营业站\n')
    const name = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('true', '12', "a: 'b' #c", '- x', '（a）: b', '站 #1'),
      )
      .filter((said) => line.safeParse(said).success && !/[\n\r]/.test(said))
    fc.assert(
      fc.property(name, (said) => {
        expect(hall({ name: said }).name).toBe(said.trim())
      }),
      { seed: 20261123 },
    )
  })
})
