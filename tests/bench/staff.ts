/** `npm run -s soak -- --staff N`: N times kill -9 while people edit notices; nothing that was acknowledged may be lost. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import WebSocket from 'ws'
import type { FromHall, Item, NoticeWhole, StaffNotice } from '../../electron/server/wire.ts'
import { auditFolder } from '../../electron/audit/head.ts'
import { readAuditDays } from '../../electron/audit/read-day.ts'
import { verifyAudit } from '../../electron/audit/verify.ts'
import { freePort } from '../support/hall.ts'
import type { Bar } from './bar.ts'
import type { Room } from './bench.ts'
import { createEditor, type Editor } from './staff-editor.ts'

const people = ['jia', 'yi', 'bing']
/** A hall that is not back by then never will be. */
const PATIENCE_MS = 60_000

export interface StaffSoak {
  kills: number
  acknowledged: number
  lost: string[]
  torn: string[]
  audit: string[]
}

export async function killWhileEditing(room: Room, kills: number, say: (line: string) => void) {
  const data = await room.folder('data')
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const editors = people.map((name) => createEditor(address, name, Math.random))
  const found: StaffSoak = { kills, acknowledged: 0, lost: [], torn: [], audit: [] }
  let hall: ChildProcess | null = null
  room.atEnd(async () => {
    if (hall?.exitCode === null && hall.signalCode === null) await killed(hall)
  })

  for (let round = 0; round <= kills; round++) {
    hall = await started([data, String(port), ...people])
    await look(address, data, editors, found)
    if (round === kills) break
    const isUp = { now: true }
    const first = Promise.withResolvers<true>()
    const edits = editors.map(async (editor) => {
      let count = 0
      while (isUp.now && (await editor.edit())) {
        count++
        first.resolve(true)
      }
      return count
    })
    const watching = watch(address, found)
    // Mostly in the midst of editing, however slow the machine; at times before anything was done.
    if (Math.random() < 0.8) await Promise.race([first.promise, wait(PATIENCE_MS, undefined, { ref: false })])
    await wait(Math.random() * 1000)
    const gone = killed(hall)
    isUp.now = false
    await gone
    found.acknowledged += (await Promise.all(edits)).reduce((sum, count) => sum + count, 0)
    await watching
    if ((round + 1) % 10 === 0)
      say(
        `${round + 1} kills: ${found.acknowledged} changes acknowledged, ${found.lost.length} lost, ${found.torn.length} torn`,
      )
  }
  return found
}

export const barsOf = ({ lost, torn, audit }: StaffSoak): Bar[] => [
  { name: 'staff.lost', value: lost.length, limit: 0 },
  { name: 'staff.torn', value: torn.length, limit: 0 },
  { name: 'staff.audit_broken', value: audit.length, limit: 0 },
]

async function started(args: readonly string[]): Promise<ChildProcess> {
  const hall = spawn(
    process.execPath,
    [...process.execArgv, join(import.meta.dirname, 'staff-hall.ts'), ...args],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  )
  // A loader whose hall is killed says so there too, which is no news: it is shown only where the hall does not start.
  let said = ''
  hall.stderr?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)))
  const ended = once(hall, 'exit').then(() => Promise.reject(new Error(`the hall did not start: ${said}`)))
  const late = wait(PATIENCE_MS, undefined, { ref: false }).then(() =>
    Promise.reject(new Error(`the hall was not there after ${PATIENCE_MS} ms`)),
  )
  await Promise.race([once(hall, 'message'), ended, late])
  ended.catch(() => {})
  late.catch(() => {})
  return hall
}

async function killed(hall: ChildProcess): Promise<void> {
  const gone = once(hall, 'exit')
  hall.kill('SIGKILL')
  await gone
}

/** All that was acknowledged is there, or what came of it next; screens are told so; the record is whole. */
async function look(address: string, data: string, editors: readonly Editor[], found: StaffSoak) {
  const screen = await hello(address)
  for (const { done, ask } of editors)
    for (const [id, said] of done) {
      const { status, body } = await ask(`/staff/notices/${id}`)
      const now = status === 200 ? (body as NoticeWhole).notice : null
      if (!now || !follows(now, said)) found.lost.push(`${id} v${said.version}: ${status} v${now?.version}`)
      else if ((now.stage === 'published') !== (screen.notices[id] !== undefined))
        found.lost.push(`${id} v${now.version} is ${now.stage}, which screens are not told`)
      if (now) done.set(id, now)
    }
  await checkShown(address, screen, found)
  try {
    const { findings = [] } = (await verifyAudit(data)) ?? {}
    found.audit.push(...findings.map((each) => JSON.stringify(each)))
    const { lines } = await readAuditDays(auditFolder(data), '', '9')
    const written = new Set(
      lines.flatMap(({ what, about, after }) =>
        what.startsWith('notice.') ? [`${about} v${(after as StaffNotice).version}`] : [],
      ),
    )
    for (const { done } of editors)
      for (const { id, version } of done.values())
        for (let each = 1; each <= version; each++)
          if (!written.has(`${id} v${each}`)) found.audit.push(`${id} v${each} has no line`)
  } catch (error) {
    found.audit.push(String(error))
  }
}

/** Whether it is what was acknowledged, or came of it by the one change that was under way. */
function follows(now: StaffNotice, said: StaffNotice): boolean {
  if (now.version === said.version) return isDeepStrictEqual(now, said)
  const isNext = now.version === said.version + 1
  return isNext && isDeepStrictEqual(now.history.slice(0, said.version), said.history)
}

type Told = Extract<FromHall, { type: 'hello' | 'live' }>

async function hello(address: string): Promise<Told> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/live`)
  try {
    const [data] = (await once(socket, 'message')) as [Buffer]
    return JSON.parse(data.toString()) as Told
  } finally {
    socket.terminate()
  }
}

/** A screen that fetches whatever it is told of, until the hall is gone. */
function watch(address: string, found: StaffSoak): Promise<void> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/live`)
  const checks: Promise<void>[] = []
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as FromHall
    if (message.type === 'hello' || message.type === 'live')
      checks.push(checkShown(address, message, found).catch(() => {}))
  })
  socket.on('error', () => {})
  return new Promise((resolve) => {
    socket.on('close', () => void Promise.all(checks).then(() => resolve()))
  })
}

async function checkShown(address: string, { notices }: Told, found: StaffSoak): Promise<void> {
  for (const [id, { 'zh-CN': entry }] of Object.entries(notices)) {
    if (!entry || !id.startsWith('s-')) continue
    const answer = await fetch(`${address}/item/${entry.hash}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const isWhole = answer.ok && createHash('sha256').update(bytes).digest('hex') === entry.hash
    const item = isWhole ? (JSON.parse(bytes.toString()) as Item<'notice'>) : null
    if (
      item?.id !== id ||
      item.content.title !== entry.listed.title ||
      item.content.ends !== entry.listed.ends
    )
      found.torn.push(`${id} ${entry.hash}: ${answer.status}`)
  }
}
