import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { momentAfter } from '../../../content/arithmetic/notice-templates.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import { bareJpeg } from '../../../electron/notices/bare-jpeg.ts'
import { barePng } from '../../../electron/notices/bare-png.ts'
import { bareWebp } from '../../../electron/notices/bare-webp.ts'
import { onlyOrientation, orientationIn } from '../../../electron/notices/orientation.ts'
import type { PictureKept } from '../../../electron/server/wire.ts'
import { picturePost, staffedHall } from './desk.ts'

/** Photographs with a place, a time and an owner in EXIF data, XMP, comments and behind their end. */
const photo = (extension: string) =>
  readFileSync(new URL(`../../fixtures/photos/photo.${extension}`, import.meta.url))

const told = /GPS|36[.,]|119[.,]|SampleCam|2026:11|xmpmeta|Photoshop|trailer/
const latin = (bytes: Buffer | null) => bytes?.toString('latin1') ?? ''

const each = [
  ['jpg', 'image/jpeg', bareJpeg],
  ['png', 'image/png', barePng],
  ['webp', 'image/webp', bareWebp],
] as const

describe('a photograph', () => {
  it.each(each)(
    'as %s loses where, when and by whom it was taken, and nothing of the picture',
    (extension, _, bare) => {
      const bytes = photo(extension)
      expect(latin(bytes)).toMatch(told)
      const left = bare(bytes)
      expect(left).not.toBeNull()
      expect(latin(left)).not.toMatch(told)
      expect(bare(left ?? Buffer.alloc(0))).toEqual(left)
      expect(pictureIn[extension](left)).toEqual(pictureIn[extension](bytes))
    },
  )

  it('stays the way up that it was taken', () => {
    for (const bytes of [bareJpeg(photo('jpg')), bareWebp(photo('webp'))]) {
      const at = bytes?.lastIndexOf('MM\0*') ?? -1
      expect(orientationIn(bytes?.subarray(at) ?? Buffer.alloc(0))).toBe(6)
      expect(latin(bytes).match(/MM\0\*|II\*\0/g)).toHaveLength(1)
    }
    for (let way = 1; way <= 8; way++) expect(orientationIn(onlyOrientation(way))).toBe(way)
    for (const nonsense of ['', 'MM\0*', 'XX\0*\0\0\0\x08\0\x01', 'II*\0\xff\xff\xff\xff'])
      expect(orientationIn(Buffer.from(nonsense, 'latin1'))).toBe(1)
  })

  it('of several scans keeps them all, and loses what stands between them', () => {
    const segment = (marker: number, body: string) =>
      Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), Buffer.from(body, 'latin1')])
    const scan = Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3])
    const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])]
    const [frame, table, first, second] = [
      ...[segment(0xc2, 'frame'), segment(0xc4, 'table'), segment(0xda, 'a'), segment(0xda, 'b')],
    ]
    const said = segment(0xfe, 'GPS')
    const whole = [start, frame, first, scan, said, table, second, scan, said, end, said]
    expect(bareJpeg(Buffer.concat(whole as Buffer[]))).toEqual(
      Buffer.concat([start, frame, first, scan, table, second, scan, end] as Buffer[]),
    )
  })

  it.each(each)(
    'as %s is refused where it is cut off anywhere, and never read past its end',
    (extension, _, bare) => {
      const bytes = photo(extension)
      const whole = bare(bytes) ?? Buffer.alloc(0)
      for (let length = 0; length < whole.length - 1; length += 7)
        expect(bare(whole.subarray(0, length))).toBeNull()
    },
  )
})

/** Only what a decoder draws from, found by other means than the product's. */
const pictureIn = {
  jpg: (bytes: Buffer | null) => latin(bytes).match(/\xff\xda[^]*?\xff\xd9/)?.[0],
  png: (bytes: Buffer | null) => latin(bytes).match(/IDAT[^]*?(?=....IEND)/)?.[0],
  webp: (bytes: Buffer | null) => {
    const text = latin(bytes)
    const at = text.indexOf('VP8 ')
    return text.slice(at, at + 8 + (bytes?.readUInt32LE(at + 4) ?? 0))
  },
}

describe('the desk', () => {
  it.each(each)(
    'keeps a picture as %s by its own hash, and screens show it with its notice',
    async (extension, type) => {
      const hall = await staffedHall()
      const answer = await picturePost(hall, photo(extension), type)
      expect(answer.status).toBe(200)
      const kept = (await answer.json()) as PictureKept
      const served = await fetch(hall.server.address + kept.address)
      expect(served.headers.get('content-type')).toBe(type)
      const bytes = Buffer.from(await served.arrayBuffer())
      expect(latin(bytes)).not.toMatch(told)
      expect(bytes).toHaveLength(kept.bytes)

      const now = wallTime(Date.now(), 'Asia/Shanghai')
      const fields = {
        ...({ title: '盖章通知', kind: 'general', urgency: 'important' } as const),
        ...{ starts: now, ends: momentAfter(now, 24), picture: kept.picture },
      }
      const { body } = await hall.write({ version: 0, fields })
      const done = await hall.act(body.notice.id, { version: 1, act: 'publish' })
      expect(done).toMatchObject({ status: 200, body: { phase: 'live' } })
    },
  )

  it('publishes no notice whose picture is not there', async () => {
    const hall = await staffedHall()
    const now = wallTime(Date.now(), 'Asia/Shanghai')
    const fields = {
      ...({
        title: '盖章通知',
        kind: 'general',
        urgency: 'normal',
        starts: now,
        ends: momentAfter(now, 1),
      } as const),
      picture: `media/staff/${'ab'.repeat(32)}.jpg`,
    }
    const { body } = await hall.write({ version: 0, fields })
    const refused = await hall.act(body.notice.id, { version: 1, act: 'publish' })
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('media.missing')
  })

  it('takes nothing else, and 50 MB not even into memory', async () => {
    const hall = await staffedHall()
    const text = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect((await picturePost(hall, text, 'image/png')).status).toBe(415)
    expect((await picturePost(hall, text, 'image/svg+xml')).status).toBe(415)
    expect((await picturePost(hall, photo('jpg').subarray(0, 2000), 'image/jpeg')).status).toBe(415)
    expect((await picturePost(hall, photo('png'), 'application/json')).status).toBe(415)
    expect((await picturePost(hall, photo('png'), 'image/png', 'counter')).status).toBe(403)
    const huge = Buffer.from('89504e470d0a1a0a0000000d49484452' + '0000ffff0000ffff0806000000', 'hex')
    expect((await picturePost(hall, huge, 'image/png')).status).toBe(415)

    const head =
      `POST /staff/pictures HTTP/1.1\r\nHost: ${hall.host}\r\nCookie: mc-person=token-of-the-person-staff\r\n` +
      `Content-Type: image/jpeg\r\nContent-Length: ${50 * 1024 * 1024}\r\n\r\n`
    const socket = connect(hall.port, '127.0.0.1', () => socket.write(head))
    const said = await new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(data.toString())),
    )
    socket.destroy()
    expect(said).toMatch(/^HTTP\/1\.1 413 /)
    expect(readdirSync(`${hall.folder}/data`)).not.toContain('notices')
  })
})
