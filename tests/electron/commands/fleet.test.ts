import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandLanguage, UsageError } from '../../../electron/commands/command.ts'
import { fleet, type FleetReport } from '../../../electron/commands/fleet.ts'
import { widthOf } from '../../../electron/fleet/harmless.ts'
import { MOST_BYTES } from '../../../electron/outbox/status.ts'
import { scratch } from '../../support/content-folder.ts'
import { manualClock } from '../../support/manual-clock.ts'
import { screenOf, statusOf, WRITTEN, writeOutboxes } from '../../support/outboxes.ts'

async function run(args: string[], language: CommandLanguage = 'en') {
  const said: string[] = []
  const told: string[] = []
  const code = await fleet(args, {
    out: (line) => void said.push(line),
    err: (line) => void told.push(line),
    language,
    clock: manualClock(WRITTEN + 60_000),
    call: 'mingchuang',
  })
  return { code, text: said.join('\n'), told: told.join('\n') }
}

async function put(folder: string, hall: string, text: string | Buffer): Promise<void> {
  await mkdir(join(folder, hall), { recursive: true })
  await writeFile(join(folder, hall, 'status.json'), text)
}

// eslint-disable-next-line no-control-regex -- that none is left is what is looked for
const steering = /[\u001b\u0007\u202e\u2066\u200b]/

const json = (text: string) => JSON.parse(text) as FleetReport

describe('mingchuang fleet', () => {
  it('ends with 0 where all is well, with 1 where a hall needs somebody', async () => {
    const folder = scratch()
    await writeOutboxes(folder, 3)
    const well = await run([folder])
    expect(well).toMatchObject({ code: 0, text: expect.stringContaining('All is well with 3 halls') })
    await writeOutboxes(folder, 3, (at) => (at === 2 ? { screens: [screenOf('door', { is: 'away' })] } : {}))
    const { code, text } = await run([folder], 'zh')
    expect(code).toBe(1)
    const [summary, , head = '', first = '', second] = text.split('\n')
    expect(summary).toBe('3 个厅中 1 个需要有人处理，其中 1 个要马上处理')
    expect(head).toMatch(/^ +厅 +原因 +上次来信/)
    expect(first).toMatch(/^马上处理 {2}hall-0002 {2}屏幕没有画面：door +1 分钟前 +12 +0\/1/)
    expect(second).toMatch(/^正常 +hall-0001/)
    // The columns stand under each other, though a Chinese character is twice as wide.
    const heardAt = (line: string, word: string) => widthOf(line.slice(0, line.indexOf(word)))
    expect(heardAt(head, '上次来信')).toBe(heardAt(first, '1 分钟前'))
  })

  it('says of every folder that cannot be read why, and goes on', async () => {
    const folder = scratch()
    await writeOutboxes(folder, 1)
    const good = JSON.stringify(statusOf({ hall: 'x' }))
    await mkdir(join(folder, 'a-missing'))
    await put(folder, 'b-torn', good.slice(0, 300))
    await put(folder, 'c-empty', '')
    await put(folder, 'd-foreign', '{"format":1,"hall":"d-foreign"}')
    await put(folder, 'e-list', '[[[[[[]]]]]]')
    await put(folder, 'f-old', JSON.stringify({ ...statusOf({ hall: 'f-old' }), format: 0 }))
    await put(folder, 'g-new', JSON.stringify({ ...statusOf({ hall: 'g-new' }), format: 2 }))
    await put(folder, 'h-large', JSON.stringify({ a: 'x'.repeat(MOST_BYTES) }))
    await put(folder, 'hall-0001-copy', JSON.stringify(statusOf({ hall: 'hall-0001' })))
    await put(folder, 'i-gbk', Buffer.from([0x7b, 0xb4, 0xf3, 0xff, 0x7d]))
    await put(folder, 'j-zone', JSON.stringify(statusOf({ hall: 'j-zone', timeZone: 'Nowhere/Else' })))
    await put(folder, 'k-nul', '\u0000'.repeat(4096))
    await mkdir(join(folder, 'l-link'))
    await symlink(join(folder, 'hall-0001', 'status.json'), join(folder, 'l-link', 'status.json'))
    await mkdir(join(folder, 'm-folder', 'status.json'), { recursive: true })
    await mkdir(join(folder, '.stversions'))
    await writeFile(join(folder, 'README'), 'not a hall')
    const { code, text } = await run([folder, '--json'])
    expect(code).toBe(1)
    const how = Object.fromEntries(
      json(text).halls.map(({ folder: name, concerns: [first] }) => [
        name,
        first?.why === 'unread' ? first.how : (first?.why ?? 'well'),
      ]),
    )
    expect(how).toEqual({
      ...{ 'a-missing': 'missing', 'b-torn': 'torn', 'c-empty': 'torn', 'd-foreign': 'foreign' },
      ...{ 'e-list': 'foreign', 'f-old': 'older', 'g-new': 'newer', 'h-large': 'large' },
      ...{ 'hall-0001-copy': 'other-hall', 'i-gbk': 'foreign', 'j-zone': 'foreign', 'k-nul': 'torn' },
      ...{ 'l-link': 'foreign', 'm-folder': 'foreign', 'hall-0001': 'well' },
    })
    // Each has a sentence in both languages.
    for (const language of ['zh', 'en'] as const)
      expect((await run([folder], language)).text).not.toContain('undefined')
  })

  it('a word more than this program knows is no reason to refuse the rest', async () => {
    const folder = scratch()
    await put(folder, 'hall-1', JSON.stringify({ ...statusOf(), supervision: { restarts: 3 } }))
    expect((await run([folder])).code).toBe(0)
  })

  it('what a hall says is data, on the terminal and on the page', async () => {
    const folder = scratch()
    const nasty = '\u001b[31m\u202eevil\u2066<script>alert(1)</script>"><img src=x onerror=x>\u200b'
    await put(folder, 'hall-1', JSON.stringify(statusOf({ plate: { name: nasty, isSample: true } })))
    await put(
      folder,
      'hall-2',
      JSON.stringify(statusOf({ hall: 'hall-2', queue: { ...statusOf().queue, state: nasty } })),
    )
    await mkdir(join(folder, '<b>\u001b]0;x\u0007'))
    const file = join(scratch(), 'fleet.html')
    const { text } = await run([folder])
    await run([folder, '--html', file])
    const page = await readFile(file, 'utf8')
    for (const each of [text, page]) expect(each).not.toMatch(steering)
    expect(page).not.toMatch(/<script|<img|<b>/)
    expect(page).toContain('&lt;script&gt;')
    expect((await run([folder, '--json'])).text).not.toMatch(steering)
  })

  it('writes a page that needs nothing and may do nothing', async () => {
    const folder = scratch()
    await writeOutboxes(folder, 2)
    const file = join(scratch(), 'fleet.html')
    expect(await run([folder, '--html', file], 'zh')).toMatchObject({ code: 0, text: '' })
    const page = await readFile(file, 'utf8')
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[^']+'/)
    expect(page).not.toMatch(/ style="|<script|https?:|src=/)
    expect(page).toContain('2 个厅全部正常')
  })

  it('takes its limits, and says what is wrong with the words of a call', async () => {
    const folder = scratch()
    await writeOutboxes(folder, 1, () => ({ written: new Date(WRITTEN - 2 * 3_600_000).toISOString() }))
    expect((await run([folder])).code).toBe(0)
    expect((await run([folder, '--silent', '1.5'])).code).toBe(1)
    expect((await run([folder, '--free', '50'])).code).toBe(1)
    const refusal = (args: string[]) => run(args).catch((error: unknown) => (error as UsageError).said.en)
    expect(await refusal([])).toContain('Name the folder')
    expect(await refusal([join(folder, 'nowhere')])).toContain('ENOENT')
    expect(await refusal([folder, '--silent', '-1'])).toMatch(/--silent/)
    expect(await refusal([folder, '--html', join(folder, 'no/where.html')])).toContain('cannot be written')
    expect(await run([scratch()])).toMatchObject({ code: 2 })
  })
})
