import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { join } from 'node:path'
import type { SearchIndex } from '../../../../electron/server/wire.ts'
// What the page fetches is read beforehand: no test waits for it.
import '../../../../renderer/screens/touch/topic-pages.ts'
import { reset } from '../../../../renderer/screens/touch/navigate.ts'
import { documents, useHall } from '../../../../renderer/store/hall.ts'
import { useVisit } from '../../../../renderer/store/visit.ts'
import { indexesOf } from '../../../support/search-index.ts'
import { openPage, shanghai } from '../open-page.tsx'

let index: SearchIndex | undefined

beforeEach(async () => {
  index ??= (await indexesOf(join(import.meta.dirname, '../../../../content'))).get('zh-CN')
  documents.put('search/zh-CN', index)
  useHall.setState({ search: { 'zh-CN': 'search/zh-CN' } })
  await openPage({ name: 'search' })
})

const key = (name: string) =>
  userEvent.click(within(screen.getByRole('group', { name: '字母和数字键盘' })).getByRole('button', { name }))
const line = () => screen.getByRole('textbox', { name: '要找什么' })
const rows = () =>
  within(screen.getByRole('article'))
    .getAllByRole('listitem')
    .map((row) => row.textContent)

describe('the search page', () => {
  it('says how it is done, and has an everyday word to tap for each guide', async () => {
    expect(screen.getByText(/比如“过户”打 GH/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '换户主' }))
    expect(line()).toHaveValue('换户主')
    expect(rows()[0]).toContain('过户')
  })

  it('offers first what is asked most: no water', async () => {
    await userEvent.click(screen.getAllByRole('listitem')[0]!.querySelector('button')!)
    expect(line()).toHaveValue('没水了')
    expect(rows()[0]).toContain('停水和公告')
  })

  it('says that what it found is not quite what was keyed', async () => {
    for (const letter of 'GUOHI') await key(letter)
    expect(screen.getByRole('heading', { name: '没有完全一样的，您是不是要找：' })).toBeVisible()
    expect(rows()[0]).toContain('过户')
    for (const letter of 'VQ') await key(letter)
    expect(screen.getByRole('heading', { name: '没有完全一样的，您是不是要找：' })).toBeVisible()
    expect(screen.queryByText(/没有找到/)).toBeNull()
  })

  it('narrows with each key, marks what was found, and opens it', async () => {
    await key('G')
    await key('H')
    expect(screen.getByText('过户', { selector: 'mark' })).toBeVisible()
    expect(rows()[0]).toContain('办事指南')
    await userEvent.click(screen.getByRole('button', { name: /^过户/ }))
    expect(await screen.findByRole('heading', { name: '过户', level: 1 })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: '返回' }))
    expect(line()).toHaveValue('gh')
  })

  it('takes a letter back, clears the line, and goes on with a keyboard', async () => {
    await key('G')
    await key('W')
    await key('删一位')
    expect(line()).toHaveValue('g')
    await userEvent.keyboard('h3')
    expect(line()).toHaveValue('gh3')
    await key('清空')
    expect(line()).toHaveValue('')
    expect(line()).toHaveFocus()
  })

  it('is never a dead end', async () => {
    for (const letter of 'VQVQ') await key(letter)
    expect(screen.getByRole('heading', { name: '没有找到“VQVQ”' })).toBeVisible()
    expect(rows().join()).toMatch(/停水和公告.*办事指南.*服务电话/)
  })

  it('says who can be asked, and sends nobody to a dark counter', async () => {
    for (const letter of 'VQVQ') await key(letter)
    expect(screen.getByText('换个说法再试试，也可以打 96111。')).toBeVisible()
    await openPage({ name: 'search' }, {}, { instant: shanghai('2026-11-23 10:00') })
    act(() => useHall.setState({ search: { 'zh-CN': 'search/zh-CN' } }))
    act(() => useVisit.setState({ sought: 'vqvq' }))
    expect(screen.getByText('换个说法再试试。也可以打 96111，或者到柜台问。')).toBeVisible()
  })

  it('forgets a notice that is withdrawn while it is looked at', async () => {
    useHall.setState({
      notices: {
        '2026-11-25-planned-stop': {
          'zh-CN': {
            hash: 'x',
            listed: {
              title: '人民路一带换管，计划停水',
              kind: 'planned-stop',
              urgency: 'important',
              starts: '2026-11-25 22:00',
              ends: '2026-11-26 06:00',
              published: '2026-11-23',
              areas: [],
              areaCount: 0,
            },
          },
        },
      },
    })
    for (const letter of 'RML') await key(letter)
    expect(rows().join()).toContain('计划停水')
    act(() => useHall.setState({ notices: {} }))
    expect(screen.queryByText('人民路一带换管，计划停水')).toBeNull()
  })

  it('leaves nothing of what was keyed, and asks the browser to keep nothing', async () => {
    expect(line()).toHaveAttribute('autocomplete', 'off')
    await key('G')
    await act(() => reset('zh-CN'))
    expect(JSON.stringify(useVisit.getState())).not.toContain('"g"')
    expect(document.body.innerHTML).not.toContain('value="g"')
    await userEvent.click(screen.getAllByRole('button', { name: /^搜索/ })[0]!)
    expect(line()).toHaveValue('')
  })

  it('says where to ask while there is no index', async () => {
    useHall.setState({ search: {} })
    await openPage({ name: 'search' })
    expect(screen.getByRole('heading', { name: /现在搜不了/ })).toBeVisible()
  })
})
