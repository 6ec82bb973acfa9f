import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { digestOf } from '../../../electron/server/grants.ts'
import { speakAtCounter } from '../../../renderer/i18n/counter-words.ts'
import { setupWords } from '../../../renderer/i18n/setup.ts'
import { LetJoin } from '../../../renderer/screens/counter/let-join.tsx'
import { LAN, lanBrowser, noLan } from '../../support/lan.ts'
import { openHall, type OpenHall } from '../../support/open-hall.ts'
import { request } from '../../support/raw-http.ts'

const token = 'token-of-the-counter-in-hall'

/** A counter's page joined to a real hall: its requests go there, with the counter's secret. */
async function openCounter(): Promise<OpenHall> {
  const hall = await openHall({
    settings: {
      screens: [
        { id: 'waiting', role: 'signage', language: 'zh-CN', place: '等候区' },
        { id: 'door', role: 'touch', language: 'zh-CN' },
        { id: 'counter-3', role: 'counter', language: 'zh-CN', pairedToken: digestOf(token) },
      ],
      listening: { lan: true, address: LAN },
    },
  })
  vi.stubGlobal('fetch', async (path: string, { method = 'GET', body = '' } = {}) => {
    const headers = {
      Cookie: `mc-screen=${token}`,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
    }
    const answer = await request(hall.port, path, { method, headers, body })
    const { status } = answer
    return { ok: status < 300, status, json: () => Promise.resolve(JSON.parse(answer.body) as unknown) }
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  setupWords()
  await speakAtCounter('zh-CN')
  render(<LetJoin />)
  return hall
}

async function typed(code: string, name: RegExp) {
  const person = userEvent.setup()
  const open = screen.queryByRole('button', { name: '让屏幕加入' })
  if (open) await person.click(open)
  const field = await screen.findByLabelText('那块屏幕上的配对码')
  await person.clear(field)
  await person.type(field, code)
  await person.click(screen.getByRole('radio', { name }))
  await person.click(screen.getByRole('button', { name: '加入' }))
}

describe.skipIf(noLan)('at a counter', () => {
  it('a code lets that browser be the screen that was chosen', async () => {
    const hall = await openCounter()
    const television = lanBrowser(hall, false)
    await typed((await television.code()).toLowerCase(), /等候区/)
    expect(await screen.findByText(/已加入/)).toBeVisible()
    expect((await television.ask('/')).headers.location).toBe('/?screen=waiting')
    expect(screen.getByLabelText('那块屏幕上的配对码')).toHaveValue('')
  })

  it('what went wrong is said in words: a code that nobody shows, a touch screen without TLS', async () => {
    const hall = await openCounter()
    await typed('AAAAAA', /等候区/)
    expect(await screen.findByText(/没有屏幕在显示这个码/)).toBeVisible()
    await typed(await lanBrowser(hall, false).code(), /触摸屏/)
    expect(await screen.findByText(/没有加密/)).toBeVisible()
  })

  it('nothing can be sent before there is a whole code and a screen', async () => {
    await openCounter()
    const person = userEvent.setup()
    await person.click(screen.getByRole('button', { name: '让屏幕加入' }))
    const send = await screen.findByRole('button', { name: '加入' })
    await person.type(screen.getByLabelText('那块屏幕上的配对码'), 'K7M 4Q')
    await person.click(screen.getByRole('radio', { name: /触摸屏/ }))
    expect(send).toBeDisabled()
    await person.type(screen.getByLabelText('那块屏幕上的配对码'), 'X')
    expect(send).toBeEnabled()
    await person.click(screen.getByRole('button', { name: '关闭' }))
    expect(screen.getByRole('button', { name: '让屏幕加入' })).toBeVisible()
  })
})
