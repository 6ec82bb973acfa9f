import { describe, expect, it } from 'vitest'
import type { SearchIndex, SearchItem } from '../../../../electron/server/wire.ts'
import { find } from '../../../../renderer/topics/search/find.ts'
import { offered } from '../../../../renderer/topics/search/offered.ts'
import { prepare } from '../../../../renderer/topics/search/prepared.ts'
import { shelf, useHall } from '../../../../renderer/store/hall.ts'
import { notice, price } from '../../../support/content.ts'
import { putOnScreen } from '../../../support/screen.ts'

const item = (kind: SearchItem['kind'], id: string, title: string, sound: string): SearchItem => ({
  kind,
  id,
  hash: `${kind}/${id}`,
  language: 'zh-CN',
  entries: [
    {
      label: 'notice',
      page: { name: 'notices' },
      title: [title, sound],
      plain: ['', ''],
      words: [],
      text: '',
    },
  ],
})
const index: SearchIndex = {
  topics: [],
  items: [
    item('guide', 'transfer', '过户', 'guo hu'),
    item('guide', 'constructor', '不在的', 'bu zai de'),
    item('notice', 'burst', '城区示例路抢修停水', 'cheng qu shi li lu qiang xiu ting shui'),
    item('price', 'residential', '居民生活用水', 'ju min sheng huo yong shui'),
    item('price', 'old', '从前的水价', 'cong qian de shui jia'),
  ],
}
const NOW = '2026-11-23 22:30'

async function titles(content: Parameters<typeof putOnScreen>[0], query: string): Promise<string[]> {
  await putOnScreen(content)
  const all = offered(prepare(index), shelf(useHall.getState())!, NOW, 'zh-CN')
  return find(all, query).map(({ prepared }) => prepared.title.words)
}

describe('what is offered', () => {
  it('is what the screen has, whatever the index still says', async () => {
    expect(await titles({}, 'qxts')).toEqual(['城区示例路抢修停水'])
    expect(await titles({ notice: {} }, 'qxts')).toEqual([])
    expect(await titles({}, 'gh')).toEqual(['过户'])
    expect(await titles({ guide: {} }, 'gh')).toEqual([])
    expect(await titles({}, '不在的')).toEqual([])
  })

  it('has a notice from the moment of its publication, by its characters', async () => {
    const fresh = { ...notice, title: '红旗路爆管', areas: ['红旗路'] }
    expect(await titles({ notice: { burst: notice, fresh } }, '红旗')).toEqual(['红旗路爆管'])
  })

  it('leaves out a notice that is long over, and a price that another has followed', async () => {
    const over = { ...notice, ends: '2026-11-20 06:00', starts: '2026-11-20 00:00' }
    expect(await titles({ notice: { burst: over } }, 'qxts')).toEqual([])
    const old = { ...price, effective: '2010-01-01' }
    expect(await titles({ price: { residential: price, old } }, '水')).toContain('居民生活用水')
    expect(await titles({ price: { residential: price, old } }, '水')).not.toContain('从前的水价')
  })
})
