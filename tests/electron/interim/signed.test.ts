import { describe, expect, it, vi } from 'vitest'
import type { Library } from '../../../electron/content/library.ts'
import { places } from '../../support/content.ts'
import { yaml } from '../../support/content-folder.ts'
import { interimUpon, source, turbidity } from '../../support/interim-hall.ts'
import { until } from '../../support/open-library.ts'
import { hallAt as signedHall, refusedBy, titled, titleOf } from '../../support/release-hall.ts'
import { sync } from '../../support/releases.ts'
import { bookFile } from '../../support/spreadsheets.ts'

const sheet = (day: string) =>
  bookFile('xlsx', [
    {
      name: '日检',
      rows: [
        ['取样日期', '监测点', '浑浊度', '余氯'],
        [day, '城区水厂', '0.31', '0.60'],
        [day, '示例路', '0.32', '0.40'],
      ],
    },
  ])
const csv = (...rows: string[]) => ({
  'quality/readings/2026-11.csv': ['取样日期,监测点,浑浊度,余氯', ...rows, ''].join('\n'),
})
const shownIn = async (library: Library, day: string) => [
  await turbidity(library, day, 'plant-1'),
  await turbidity(library, day, 'net-1'),
]

async function hallAt() {
  const signed = await signedHall('一')
  const own = await interimUpon(signed.library, signed.data)
  const publish = (changes: Parameters<typeof signed.office.publish>[0]) => {
    signed.office.publish(changes)
    sync(signed.office.current, signed.content)
  }
  return { ...signed, ...own, publish }
}

describe('readings of the hall’s own upon a signed release', () => {
  it('are shown beside what headquarters signed, which stays verified, whole and in force', async () => {
    const { library, base, put, content, office } = await hallAt()
    const before = base.state().release
    await put(sheet('2026-11-22'))
    expect(await shownIn(library, '2026-11-22')).toEqual(['0.31', '0.32'])
    expect(await source(library)).toContain('本厅补录')
    expect(library.state().release).toEqual(before)
    expect(before).toMatchObject({ sequence: 1, refused: null })
    // The synced folder is as it came, and what comes twice is no other release.
    sync(office.current, content)
    expect(await shownIn(base, '2026-11-22')).toEqual([null, null])
    expect(refusedBy(library)).toBeNull()
    expect(library.problems()).toEqual(base.problems())
  })

  it('stay through a release that has no reading so new, and are there again after a restart', async () => {
    const { library, put, publish, data, start } = await hallAt()
    await put(sheet('2026-11-22'))
    publish({ ...titled('二'), ...csv('2026-11-21,plant-1,0.11,0.60', '2026-11-21,net-1,0.12,0.40') })
    await until(async () => expect(await titleOf(library)).toBe('二'))
    expect(await shownIn(library, '2026-11-22')).toEqual(['0.31', '0.32'])
    expect(await shownIn(library, '2026-11-21')).toEqual(['0.11', '0.12'])
    await library.close()
    const again = await interimUpon((await start()).library, data)
    expect(again.library.state().release).toMatchObject({ sequence: 2, refused: null })
    expect(await shownIn(again.library, '2026-11-22')).toEqual(['0.31', '0.32'])
  })

  it('give way row by row to the next release’s reading of that day or a later one', async () => {
    const { library, put, publish, rooms, desk } = await hallAt()
    await put(sheet('2026-11-22'))
    publish({ ...titled('二'), ...csv('2026-11-22,plant-1,0.11,0.60', '2026-11-21,net-1,0.12,0.40') })
    await until(async () => expect(await shownIn(library, '2026-11-22')).toEqual(['0.11', '0.32']))
    expect(await source(library)).toContain('本厅补录')
    expect(rooms.shown(desk.all()[0]!)).toBe(1)
    publish({ ...titled('三'), ...csv('2026-11-22,plant-1,0.11,0.60', '2026-11-23,net-1,0.13,0.40') })
    await until(async () => expect(await shownIn(library, '2026-11-23')).toEqual([null, '0.13']))
    expect(await shownIn(library, '2026-11-22')).toEqual(['0.11', null])
    expect(await source(library)).not.toContain('补录')
    expect(rooms.shown(desk.all()[0]!)).toBe(0)
    expect(library.state().release).toMatchObject({ sequence: 3, refused: null })
  })

  it('of a place that the next release has no more are not shown, and not said to be', async () => {
    const { library, put, publish, rooms, desk } = await hallAt()
    await put(sheet('2026-11-22'))
    const [plant] = places.places
    publish({
      ...titled('二'),
      ...csv('2026-11-22,plant-1,0.11,0.60'),
      'quality/places.yaml': yaml({ ...places, places: [plant] }),
    })
    await until(async () => expect(await titleOf(library)).toBe('二'))
    expect(rooms.shown(desk.all()[0]!)).toBe(0)
    expect(await source(library)).not.toContain('补录')
  })

  it('that cannot be laid beside the next release do not keep it back', async () => {
    const { library, base, put, publish } = await hallAt()
    await put(sheet('2026-11-22'))
    expect(library.snapshot().id).not.toBe(base.snapshot().id)
    vi.spyOn(base, 'read').mockRejectedValue(new Error('torn'))
    publish(titled('二'))
    await until(() => expect(base.state().release?.sequence).toBe(2))
    await until(() => expect(library.snapshot().id).toBe(base.snapshot().id))
  })
})

describe('pressures of the hall’s own upon a signed release', () => {
  it('give way to the next release’s reading of that minute or a later one', async () => {
    const { library, put, publish } = await hallAt()
    const rows = [
      ['测压时间', '测压点', '压力(MPa)'],
      ['2026-11-23 09:00', '示例路', '0.27'],
    ]
    await put(bookFile('xlsx', [{ name: '测压', rows }]), 'pressure')
    expect(await source(library, 'zh-CN', 'pressurePoints')).toContain('本厅补录')
    expect(await source(library)).not.toContain('补录')
    publish({
      ...titled('二'),
      'pressure/readings/2026-11.csv': '时间,监测点,压力(MPa)\n2026-11-23 09:00,p-1,0.28\n',
    })
    await until(async () => expect(await titleOf(library)).toBe('二'))
    expect(await source(library, 'zh-CN', 'pressurePoints')).not.toContain('补录')
  })
})
