import { describe, expect, it } from 'vitest'
import {
  momentAfter,
  noticeStart,
  noticeTemplates,
  type NoticeTemplateName,
} from '../../../content/arithmetic/notice-templates.ts'
import { noticeKind } from '../../../content/schema/notice.ts'
import { makeItem } from '../../../electron/content/items/item.ts'

const names = Object.keys(noticeTemplates) as NoticeTemplateName[]
const facts = { hotline: '96111', signature: '示例供水有限公司' }

describe('the templates of notices', () => {
  it('are one for each kind, and the photograph', () => {
    expect([...names].sort()).toEqual([...noticeKind.options, 'photo'].sort())
    for (const name of names)
      expect(noticeTemplates[name].asks).toEqual(expect.arrayContaining([...noticeTemplates[name].needs]))
  })

  it.each(names)('%s is a notice that the checker takes once what it needs is given', (name) => {
    const { hours, words } = noticeTemplates[name]
    const start = noticeStart(name, '2026-11-24 09:00', facts)
    const data = {
      ...start,
      ends: start.ends ?? '2026-11-25 09:00',
      title: start.title || '示例通知',
      areas: ['青岛路两侧'],
      ...{ published: '2026-11-24', owner: '城区营业站', reviewBy: '2026-11-30' },
    }
    expect(makeItem('notice', 's-20261124-1', 'zh-CN', data, () => {}).faults).toEqual([])
    expect(start.ends === undefined).toBe(hours === null)
    expect(words.en.advice).toHaveLength(words['zh-CN'].advice.length)
  })

  it('end so many hours after they start, over midnight and new year', () => {
    expect(momentAfter('2026-12-31 20:00', 8)).toBe('2027-01-01 04:00')
    expect(noticeStart('emergency-stop', '2026-11-24 21:30', facts)).toMatchObject({
      urgency: 'urgent',
      starts: '2026-11-24 21:30',
      ends: '2026-11-25 05:30',
    })
  })
})
