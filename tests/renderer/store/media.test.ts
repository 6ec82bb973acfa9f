import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../electron/server/wire.ts'
import { mediaAddress } from '../../../renderer/store/media.ts'

const snapshot = { media: { 'media/mark.svg': '/media/0a.svg' } } as unknown as Snapshot

describe('a picture that content names', () => {
  it('is where the snapshot says', () => {
    expect(mediaAddress(snapshot, 'media/mark.svg')).toBe('/media/0a.svg')
    expect(mediaAddress(snapshot, 'media/other.svg')).toBeUndefined()
    expect(mediaAddress(snapshot, undefined)).toBeUndefined()
  })

  it('is where its own name says, when staff took it for a notice of theirs', () => {
    const name = `${'0b'.repeat(32)}.jpg`
    expect(mediaAddress(snapshot, `media/staff/${name}`)).toBe(`/media/${name}`)
    expect(mediaAddress(null, `media/staff/${name}`)).toBe(`/media/${name}`)
  })
})
