/** Every check of the doctor, fine and not: what it says to somebody who has never seen the product, and what they then do. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { topics, type Facts, type Finding, type Topic } from '../../../electron/doctor/facts.ts'
import { judge } from '../../../electron/doctor/judge.ts'
import { placesOf } from '../../../electron/doctor/places.ts'
import { unknown, well } from './machines.ts'
import { ofDevices } from './rows-devices.ts'
import { ofHall } from './rows-hall.ts'
import { ofSystem } from './rows-system.ts'

const rows = [...ofHall, ...ofDevices, ...ofSystem]

const findingOf = (topic: Topic, facts: Partial<Facts>) =>
  judge({ ...well, ...facts }).find((finding) => finding.topic === topic)

describe('what the doctor says', () => {
  it.each(rows)('%s, row %#', (topic, facts, zh, en) => {
    const finding = findingOf(topic, facts)
    expect(finding?.says.zh).toContain(zh[0])
    expect(finding?.says.en).toContain(en[0])
    if (zh[1] === undefined) expect(finding).toMatchObject({ state: 'well', todo: null })
    else {
      expect(finding?.state).not.toBe('well')
      expect(finding?.todo?.zh).toContain(zh[1])
      expect(finding?.todo?.en).toContain(en[1])
    }
  })

  it.each(topics)('of %s is tried both where it is well and where it is not', (topic) => {
    const own = rows.filter(([each]) => each === topic)
    expect(own.some(([, , zh]) => zh[1] === undefined)).toBe(true)
    expect(own.some(([, , zh]) => zh[1] !== undefined)).toBe(true)
  })

  it('is Chinese in Chinese and English in English, and names no folder that only the source has', () => {
    const said = (['win32', 'linux', 'other'] as const).flatMap((platform): Finding[] => [
      ...judge({ ...unknown, platform }),
      ...rows.flatMap(([topic, facts]) => findingOf(topic, { ...facts, platform }) ?? []),
    ])
    const invented = /第 2 行：端口不对|line 2: a bad port/g
    for (const { says, todo } of said)
      for (const { zh, en } of todo ? [says, todo] : [says]) {
        expect(zh.replace(invented, '中')).toMatch(/[一-龥]/)
        expect(en.replace(invented, '')).not.toMatch(/[一-龥，。；：（）]/)
        expect(`${zh}${en}`).not.toMatch(/build[/\\]|undefined|null|NaN/)
      }
  })

  it('names scripts and samples that the package carries', () => {
    const build = join(import.meta.dirname, '../../../build')
    for (const platform of ['win32', 'linux'] as const) {
      const { sample } = placesOf(platform)
      const texts = judge({ ...well, platform, ...{ device: null, autostart: false, edgeSwipe: true } })
        .concat(judge({ ...well, platform, sleeps: { displays: true, machine: true } }))
        .flatMap(({ todo }) => (todo ? [todo.zh, todo.en] : []))
      expect(texts.join()).toContain(sample)
      const named = texts.join(' ').match(/(?:windows\\|systemd\/)[\w-]+\.(?:ps1|sh|service)/g) ?? []
      expect(new Set(named).size).toBeGreaterThan(1)
      for (const name of named) expect(existsSync(join(build, name.replace('\\', '/'))), name).toBe(true)
    }
  })
})
