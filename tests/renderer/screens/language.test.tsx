import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../renderer/store/visit.ts'
import { guide, hall, notice, paragraph, phones, points, pressures, price } from '../../support/content.ts'
import { openPage } from '../topics/open-page.tsx'

/** The language in which a reader of the screen takes an element's own text. */
const readAs = (text: string | RegExp) =>
  screen.getAllByText(text)[0]!.closest('[lang]')?.getAttribute('lang')

const content = {
  guide: { transfer: { ...guide, body: paragraph('补充说明') } },
  price: { homes: { ...price, note: paragraph('用水满一年清零') } },
  phones: { phones: { ...phones, phones: phones.phones.map((phone) => ({ ...phone, note: '随时可打' })) } },
  pressurePoints: { points },
  pressureReadings: { a: pressures },
}

describe('content without an English version', () => {
  it.each<[Page, string[], string[]]>([
    [{ name: 'home' }, [hall.company, notice.title], ['No water at home?']],
    [{ name: 'hall' }, [hall.creed, hall.address, '过户更名', '老花镜', '过户'], ['Counters']],
    [{ name: 'phones' }, ['热线', '随时可打', '过户更名'], ['Once it is open, ask at a counter', 'Hotline']],
    [{ name: 'pledges' }, ['抢修到场', '接到报修后 1 小时内到场', '上门道歉'], ['Making it right']],
    [
      { name: 'prices' },
      ['居民生活用水', '第一档', '用水满一年清零', '示例文件'],
      ['How many m³ in a year?', 'yuan/m³'],
    ],
    [{ name: 'quality' }, ['城区水厂', '浑浊度', '水清不清'], ['Is my water good?', 'Limit at most 1']],
    [{ name: 'pressure' }, ['一区', '低区'], ['Low', 'Guaranteed: at least 0.20 MPa (about 20 m)']],
    [{ name: 'notice', id: 'burst' }, [notice.title, '示例路 1 号', '请关好水龙头'], ['Please note']],
    [{ name: 'guides' }, [guide.title, guide.plain], ['Guides']],
    [
      { name: 'guide', id: 'transfer' },
      [guide.title, guide.plain, '身份证', '到柜台提交', '水费已结清', '补充说明'],
      ['What to bring', 'Free'],
    ],
  ])(
    'says that it is Chinese, and the words around it that they are English: %o',
    async (page, own, words) => {
      await openPage(page, content, { language: 'en' })
      expect(own.map((text) => [text, readAs(text)])).toEqual(own.map((text) => [text, 'zh-CN']))
      expect(words.map((text) => [text, readAs(text)])).toEqual(words.map((text) => [text, 'en']))
    },
  )
})

it('where the screen has no words in a language, its own are called Chinese, too', async () => {
  await openPage(
    { name: 'pledges' },
    { hall: { hall: { ...hall, languages: ['zh-CN', 'ja'] } } },
    { language: 'ja' },
  )
  expect(document.documentElement).toHaveAttribute('lang', 'ja')
  expect(readAs('做不到的话')).toBe('zh-CN')
})
