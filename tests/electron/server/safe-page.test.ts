import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryLibrary, sampleShelf } from '../../support/memory-library.ts'
import { openHall, putMedia, type OpenHall } from '../../support/open-hall.ts'
import { request } from '../../support/raw-http.ts'

describe('the safe page', () => {
  const safe = (hall: OpenHall) => request(hall.port, '/safe.html')

  it('is one file with the same words and no script', async () => {
    const hall = await openHall()
    const { body } = await safe(hall)
    for (const text of ['示例供水有限公司', '周一至周五 08:00–17:30', '96111', '上门道歉'])
      expect(body).toContain(text)
    expect(body).not.toMatch(/<script|<link|@font-face|url\(/)
    expect(body).toContain('.frame{display:grid}')
    expect(body).toContain(':root{--panel-width:398;--panel-height:708}')
  })

  it('lets in exactly its own style', async () => {
    const { body, headers } = await safe(await openHall())
    const style = /<style>(.*)<\/style>/s.exec(body)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
    expect(headers['content-security-policy']).toContain("script-src 'none'")
  })

  it('lies on disk, and is renewed with each snapshot', async () => {
    const hall = await openHall()
    const file = (await hall.server.safePage()) ?? ''
    expect(await readFile(file, 'utf8')).toBe((await safe(hall)).body)
    hall.library.activate(sampleShelf({ name: '东区营业站' }))
    await expect.poll(() => readFile(file, 'utf8')).toContain('东区营业站')
    expect(await readdir(dirname(file))).toEqual(['audit', 'outbox', 'running.json', 'safe.html'])
  })

  it('carries the mark in itself', async () => {
    const library = memoryLibrary(sampleShelf({ mark: 'media/mark.svg' }), {
      'media/mark.svg': '/media/abc.svg',
    })
    const hall = await openHall({ library })
    await putMedia(hall, 'abc.svg', 'image/svg+xml', '<svg/>')
    library.activate({ ...sampleShelf({ mark: 'media/mark.svg', name: '东区营业站' }) })
    const data = Buffer.from('<svg/>').toString('base64')
    await expect
      .poll(async () => (await safe(hall)).body)
      .toContain(`src="data:image/svg+xml;base64,${data}"`)
  })

  it('is served from memory where the disk refuses it', async () => {
    const blocked = join(await mkdtemp(join(tmpdir(), 'hall-')), 'data')
    await writeFile(blocked, 'a file where the folder should be')
    const hall = await openHall({ data: blocked })
    expect(await hall.server.safePage()).toBeNull()
    expect((await safe(hall)).body).toContain('城区营业站')
    expect(hall.logged.join('')).toContain('safe-page.unwritable')
  })
})
