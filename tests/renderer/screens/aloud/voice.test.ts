import { describe, expect, it } from 'vitest'
import { silenceAt, voiceFor, type Voice } from '../../../../renderer/screens/touch/aloud/voice.ts'

const voice = (name: string, lang: string, localService = true): Voice => ({
  name,
  lang,
  localService,
  default: false,
})

describe('the voice for a language', () => {
  it('is Mandarin for Chinese, however the engine names it, and never Cantonese', () => {
    for (const lang of ['zh-CN', 'zh_CN', 'zh', 'cmn', 'cmn-Hans-CN', 'zh-TW'])
      expect(voiceFor([voice('m', lang)], 'zh-CN')?.name, lang).toBe('m')
    for (const lang of ['yue', 'zh-HK', 'zh_HK', 'zh-yue', 'ja-JP', 'en'])
      expect(voiceFor([voice('m', lang)], 'zh-CN'), lang).toBeUndefined()
  })

  it('is one of this machine before one of the network, and of the very region before another', () => {
    const far = voice('far', 'zh-CN', false)
    const near = voice('near', 'zh-TW')
    const here = voice('here', 'zh-CN')
    expect(voiceFor([far, near], 'zh-CN')?.name).toBe('near')
    expect(voiceFor([far, near, here], 'zh-CN')?.name).toBe('here')
    expect(voiceFor([here, voice('b', 'en-GB'), voice('c', 'en-US')], 'en')?.name).toBe('b')
  })

  it('is the one that device.yaml names, where it speaks the language', () => {
    const voices = [voice('here', 'zh-CN'), voice('chosen', 'zh-CN', false), voice('chosen', 'ja')]
    expect(voiceFor(voices, 'zh-CN', 'chosen')).toBe(voices[1])
    expect(voiceFor(voices, 'en', 'chosen')).toBeUndefined()
  })
})

describe('nothing is read aloud', () => {
  const any = voice('any', 'zh-CN')
  const speech = {
    volume: 0.5,
    quiet: [
      { from: '12:00', to: '13:30' },
      { from: '21:00', to: '07:00' },
    ],
  }

  it('without a voice, with the sound off, and in quiet hours, those over midnight too', () => {
    expect(silenceAt('10:00', null, undefined)).toEqual({ why: 'voice' })
    expect(silenceAt('10:00', { ...speech, volume: 0 }, any)).toEqual({ why: 'muted' })
    expect(silenceAt('12:00', speech, any)).toEqual({ why: 'quiet', until: '13:30' })
    expect(silenceAt('23:10', speech, any)).toEqual({ why: 'quiet', until: '07:00' })
    expect(silenceAt('06:59', speech, any)).toEqual({ why: 'quiet', until: '07:00' })
    for (const time of ['07:00', '11:59', '13:30', '20:59']) expect(silenceAt(time, speech, any)).toBeNull()
    expect(silenceAt('10:00', null, any)).toBeNull()
  })
})
