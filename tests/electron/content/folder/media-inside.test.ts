import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mediaFaultIn } from '../../../../electron/content/folder/media-contents.ts'
import { pictureFault } from '../../../../electron/content/folder/picture-contents.ts'
import { scratch } from '../../../support/content-folder.ts'
import { root } from '../../../support/hall.ts'

const moving = readFileSync(join(root, 'tests/fixtures/clips/moving.mp4'))
const sample = (name: string) => readFileSync(join(root, 'content/media', name))

function faultOf(name: string, bytes: Buffer) {
  const path = join(scratch(), name)
  writeFileSync(path, bytes)
  const file = openSync(path, 'r')
  try {
    return mediaFaultIn(file, name)
  } finally {
    closeSync(file)
  }
}

describe('a clip', () => {
  it.each([
    ['moving.mp4', moving],
    ['tiers.mp4', sample('tiers.mp4')],
    ['drip.webm', sample('drip.webm')],
  ])('that is whole is taken: %s', (name, bytes) => {
    expect(faultOf(name, bytes)).toBeNull()
  })

  it.each([
    ['moving.mp4', moving],
    ['drip.webm', sample('drip.webm')],
  ])('that stops midway is a problem that says how much is missing: %s', (name, bytes) => {
    for (const length of [bytes.length - 1, Math.floor(bytes.length / 2), 2000])
      expect(faultOf(name, bytes.subarray(0, length))).toMatchObject({
        rule: 'media.cut',
        params: { missing: `${Math.ceil((bytes.length - length) / 1024)} KB` },
      })
  })

  it('of a live recording, which does not say how long it is, is taken', () => {
    const bytes = Buffer.from(sample('drip.webm'))
    const at = bytes.indexOf(Buffer.from([0x18, 0x53, 0x80, 0x67])) + 4
    const length = Math.clz32(bytes[at] ?? 0) - 23
    bytes[at] = 0xff >> (length - 1)
    bytes.fill(0xff, at + 1, at + length)
    expect(faultOf('live.webm', bytes)).toBeNull()
  })

  it('in H.265 is a problem that names it', () => {
    const bytes = readFileSync(join(root, 'tests/fixtures/rules/media.codec/media/clip.mp4'))
    expect(faultOf('h265.mp4', bytes)).toEqual({ rule: 'media.codec', params: { codec: 'H.265' } })
  })

  it('of boxes that make no sense ends the look into it', () => {
    const bytes = Buffer.concat([moving.subarray(0, 32), Buffer.from([0, 0, 0, 3, 1, 2, 3, 4, 5])])
    expect(faultOf('odd.mp4', bytes)).toBeNull()
    expect(faultOf('short.mp4', moving.subarray(0, 36))).toBeNull()
  })
})

const png = (width: number, height: number) => {
  const head = Buffer.alloc(33)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

/** The first frame lies behind a segment, as in every photograph. */
const jpeg = (width: number, height: number) => {
  const head = Buffer.alloc(5020)
  head.set([0xff, 0xd8, 0xff, 0xe1, 0x13, 0x88])
  head.set([0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255], 2 + 2 + 0x1388)
  return head
}

const webp = (kind: string, tail: (head: Buffer) => void) => {
  const head = Buffer.alloc(32)
  head.write('RIFF....WEBP', 'latin1')
  head.write(kind, 12, 'latin1')
  tail(head)
  return head
}

const avif = (width: number, height: number) => {
  const head = Buffer.alloc(64)
  head.write('ispe', 20, 'latin1')
  head.writeUInt32BE(width, 28)
  head.writeUInt32BE(height, 32)
  return head
}

describe('a picture', () => {
  it.each([
    ['a.png', png(20_000, 15_000), 300],
    ['a.jpg', jpeg(20_000, 15_000), 300],
    ['a.jpeg', jpeg(10_000, 6_500), 65],
    ['a.avif', avif(20_000, 15_000), 300],
    ['a.webp', webp('VP8X', (head) => head.set([0xff, 0x3f, 0, 0xff, 0x3f, 0], 24)), 268],
    ['a.webp', webp('VP8L', (head) => head.writeUInt32LE(0x0fffffff, 21)), 268],
    ['a.webp', webp('VP8 ', (head) => head.set([0xff, 0x3f, 0xff, 0x3f], 26)), 268],
  ])('of too many pixels is a problem: %s', (name, head, millions) => {
    expect(pictureFault(name, head)).toMatchObject({ rule: 'media.too-many-pixels', params: { millions } })
  })

  it.each([
    ['a.png', png(8_000, 8_000)],
    ['a.jpg', jpeg(8_160, 6_144)],
    ['a.avif', avif(3_840, 2_160)],
    ['a.webp', webp('VP8 ', (head) => head.set([0x80, 0x07, 0x38, 0x04], 26))],
    ['a.png', Buffer.alloc(3)],
    ['a.jpg', Buffer.from([0xff, 0xd8, 0xff])],
    ['a.svg', Buffer.from('<svg/>')],
  ])('of as many as a screen can show, or that does not say, is taken: %s', (name, head) => {
    expect(pictureFault(name, head)).toBeNull()
  })
})
