import { describe, expect, it } from 'vitest'
import { checkFolder } from '../../../../electron/content/check.ts'
import { folderWith } from '../../../support/content-folder.ts'
import { manualClock } from '../../../support/manual-clock.ts'
import { toneClips } from '../../../support/tones.ts'

async function found(clips: Record<string, Uint8Array>, language = 'zh-CN') {
  const media = Object.entries(clips).map(([name, bytes]) => [`media/calls/${language}/${name}`, bytes])
  const content = folderWith(Object.fromEntries(media) as Record<string, Uint8Array>)
  const { problems } = await checkFolder({ content, clock: manualClock(Date.UTC(2026, 10, 24, 2, 0)) })
  return problems.filter(({ rule, file }) => rule.startsWith('calls.') || file.startsWith('media/calls'))
}

const counters = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

describe('recorded calls', () => {
  it('are whole with each word of each call, and none at all is as right', async () => {
    expect(await found({})).toEqual([])
    const whole = await found(toneClips(counters))
    expect(whole.filter(({ rule }) => rule === 'calls.missing')).toEqual([])
  })

  it('that lack a word are named, as is a file that no call needs', async () => {
    const { 'digit-7.wav': _, ...clips } = toneClips(counters)
    const problems = await found({ ...clips, 'welcome.wav': toneClips([])['to.wav'] ?? new Uint8Array() })
    expect(problems.find(({ rule }) => rule === 'calls.missing')?.message.zh).toContain('digit-7')
    expect(
      problems.filter(({ rule, file }) => rule === 'calls.unknown' && file.endsWith('welcome.wav')),
    ).toHaveLength(1)
  })

  it('that are no sound are no clips', async () => {
    const problems = await found({ ...toneClips(counters), 'to.mp3': Buffer.from('words') })
    expect(problems.map(({ rule }) => rule)).toContain('media.other-type')
  })
})
