import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Problem } from '../../../../../content/schema/problem.ts'
import { sayShowing } from '../../../../../renderer/screens/staff/needs/say-showing.ts'
import { useDeskWords } from '../../../../../renderer/i18n/desk-words.ts'
import { FOLLOW_MS } from '../../../../../renderer/screens/staff/needs/use-needs.ts'
import { openDesk, showDesk } from '../at-desk.tsx'

const problem = (file: string, severity: Problem['severity'] = 'error'): Problem => ({
  ...{ rule: 'review.overdue', clause: '二(二)5', file, line: 7, field: 'reviewBy', severity },
  message: { zh: '已经过期', en: 'This is overdue' },
  hint: { zh: '核对后改 reviewBy', en: 'Check it, then set reviewBy' },
})

const soon = { soon: [problem('guides/b.md', 'warning')], owners: { 'guides/a.md': '客户服务部' } }

it('opens with one calm sentence, follows without a reload, and says what to do, whose it is and where', async () => {
  const { hall } = await openDesk()
  await showDesk()
  expect(await screen.findByRole('heading', { name: '要处理的' })).toBeVisible()
  expect(await screen.findByText(/现在没有要处理的/)).toBeVisible()
  hall.library.problem(problem('guides/a.md'))
  hall.library.foresee(soon)
  const wait = { timeout: FOLLOW_MS + 3000 }
  expect(await screen.findByRole('heading', { name: '请总部改内容' }, wait)).toBeVisible()
  const item = screen.getAllByRole('listitem').find((each) => within(each).queryByText('已经过期'))
  expect(item).toHaveTextContent('核对后改 reviewBy')
  expect(item).toHaveTextContent('guides/a.md 第 7 行 · 负责：客户服务部')
  expect(screen.getByRole('heading', { name: '再不更新，一周内会出问题' })).toBeVisible()
  expect(screen.getByText('有 1 件事要处理，最急的在最上面。')).toBeVisible()
})

it('leads to a notice that waits, and says all of it in English, too', async () => {
  const at = await openDesk()
  const { notice } = await at.write({ version: 0, fields: { title: '杭州路停水' } })
  at.hall.library.problem(problem('guides/a.md'))
  await showDesk('#/needs', 'en')
  expect(await screen.findByText('2 things need somebody, the most urgent first.')).toBeVisible()
  expect(screen.getByRole('link', { name: /杭州路停水/ })).toHaveAttribute('href', `#/notices/${notice.id}`)
  expect(screen.getByText('Check it, then set reviewBy')).toBeVisible()
  const row = screen.getByRole('row', { name: /门口/ })
  expect(row).toHaveTextContent('not connected')
  expect(screen.getByText(/not available from a plain browser/)).toBeVisible()
})

it('keeps what it knew while the hall does not answer, and says so', async () => {
  const at = await openDesk()
  await showDesk()
  await screen.findByText(/现在没有要处理的/)
  at.answers = -1
  expect(await screen.findByText(/大厅没有回答/, {}, { timeout: FOLLOW_MS + 3000 })).toBeVisible()
  expect(screen.getByText(/现在没有要处理的/)).toBeVisible()
})

it('calls pages and slides as people do, and what it has no word for as it is', () => {
  const { say } = useDeskWords.getState()
  const said = (name: string, title: string | null = null) => sayShowing({ name, title }, say)
  expect(said('home')).toBe('首页')
  expect(said('guides/transfer', '过户')).toBe('办事指南：过户')
  expect(said('guides/transfer')).toBe('办事指南')
  expect(said('words/欢迎')).toBe('一句话：欢迎')
  expect(said('something-new')).toBe('something-new')
})

it('a manager sets the sound, screens are told, and goes back to device.yaml', async () => {
  const at = await openDesk({ speech: { volume: 0.8, quiet: [{ from: '21:00', to: '07:00' }] } })
  const person = userEvent.setup()
  await showDesk('#/sound')
  expect(await screen.findByText('这是 device.yaml 里写的。')).toBeVisible()
  await person.click(screen.getByRole('button', { name: '加一段' }))
  await person.type(screen.getAllByLabelText('从').at(-1)!, '25:00')
  expect(screen.getByText('! 要写成 12:00 的样子。')).toBeVisible()
  expect(screen.getByRole('button', { name: '存好' })).toBeDisabled()
  await person.clear(screen.getAllByLabelText('从').at(-1)!)
  await person.type(screen.getAllByLabelText('从').at(-1)!, '12:00')
  await person.type(screen.getAllByLabelText('到').at(-1)!, '13:30{Enter}')
  expect(await screen.findByText('这是在工作台设的。')).toBeVisible()
  expect(screen.getByText(/21:00 至 07:00、12:00 至 13:30/)).toBeVisible()
  // A part that was left empty hinders nobody, and half a one says what it lacks.
  await person.click(screen.getByRole('button', { name: '加一段' }))
  await person.click(screen.getByRole('button', { name: '存好' }))
  expect(await screen.findByText('改好了，各块屏幕马上照办。')).toBeVisible()
  expect(screen.getByText(/21:00 至 07:00、12:00 至 13:30/)).toBeVisible()
  await person.click(screen.getByRole('button', { name: '加一段' }))
  await person.type(screen.getAllByLabelText('从').at(-1)!, '15:00{Enter}')
  expect(await screen.findByText('! 要写成 12:00 的样子。')).toBeVisible()
  await person.click(screen.getByRole('button', { name: '改回 device.yaml 写的' }))
  expect(await screen.findByText('这是 device.yaml 里写的。')).toBeVisible()
  const { machine } = (await at.ask('/staff/needs')).body as { machine: { sound: unknown } }
  expect(machine.sound).toMatchObject({ volume: 0.8, by: 'device' })
})

const screenMends = { died: 2, hung: 1, still: 1, reloaded: 2, renewed: 1, safe: false }

it.each([
  ['zh-CN', /起自动恢复：页面 3 次（重新载入 2，重开窗口 1），大厅程序 4 次，显卡 5 次，整个程序 6 次/],
  ['en', /pages 3 \(loaded again 2, new window 1\), hall 4, graphics 5, program 6/],
])('says in %s what had to be mended of the machine', async (language, words) => {
  const mends = { since: Date.now(), halls: 4, graphics: 5, programs: 6, rendering: 'hardware' as const }
  await openDesk({}, null, { mends: () => ({ ...mends, screens: { door: screenMends } }) })
  await showDesk('#/needs', language)
  expect(await screen.findByText(words)).toBeVisible()
})

it('says nothing of mending where nothing had to be mended', async () => {
  const mends = { since: Date.now(), halls: 0, graphics: 0, programs: 0, rendering: 'hardware' as const }
  await openDesk({}, null, { mends: () => ({ ...mends, screens: {} }) })
  await showDesk('#/needs')
  expect(await screen.findByText(/ 启动$/)).toBeVisible()
  expect(screen.queryByText(/自动恢复/)).toBeNull()
})
