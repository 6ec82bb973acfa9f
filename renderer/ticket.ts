/** On a telephone: one ticket's progress, asked for again and again by the secret at the end of the address. */
import { wallTime } from '../content/arithmetic/wall-time.ts'
import type { TicketNow, TicketPageWords } from '../electron/server/wire.ts'
import { clock } from './store/clock.ts'

const AGAIN_MS = 5_000
/** out of the Wi-Fi's reach nothing comes and nobody says so */
const PATIENCE_MS = 6_000
/** A hall that has just come back knows no ticket yet: it is believed when it has said so as often as this. */
const MOST_REFUSALS = 3

const said = JSON.parse(document.getElementById('said')?.textContent ?? '') as TicketPageWords
const main = document.getElementById('ticket')
const token = location.hash.slice(1)
// The same ticket in the other language.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.plain-plate a')) link.hash = token

type Word = keyof TicketPageWords['words']

const say = (word: Word, values: Record<string, string | number> = {}) =>
  said.words[word].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

let known: TicketNow | null = null
let refusals = 0

function stateOf({ is, ahead, wait, counter }: TicketNow): string[] {
  if (is === 'waiting')
    return [
      ahead === 0 ? say('next') : say('waiting', { count: ahead }),
      ...(wait && wait.to > 0 ? [say('minutes', { ...wait })] : []),
    ]
  return [say(is, { counter: counter ?? '' })]
}

function line(name: string, text: string, className?: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  if (className) element.className = className
  return element
}

function draw(ticket: TicketNow, isLost: boolean): void {
  const name = said.language === 'zh-CN' ? ticket.name : (ticket.english ?? ticket.name)
  const [lead = '', ...rest] = stateOf(ticket)
  const time = wallTime(ticket.hallTime, said.timeZone).slice(11)
  main?.replaceChildren(
    line('p', name, 'plain-lead'),
    line('h1', ticket.number, 'plain-number'),
    line('p', lead, ticket.is === 'called' ? 'plain-called' : 'plain-state-now'),
    ...rest.map((text) => line('p', text)),
    ...(isLost ? [line('p', say('lost'), 'plain-watch')] : []),
    line('p', say('at', { time }), 'plain-lead'),
  )
  document.title = `${ticket.number} · ${lead}`
}

function drawNone(): void {
  main?.replaceChildren(
    line('h1', say('title')),
    line('p', say('none')),
    line('p', say('noneMore'), 'plain-lead'),
  )
}

/** Null where no answer comes in time; `told` is null of one that says nothing, or breaks off. */
async function hear(): Promise<{ status: number; told: TicketNow | null } | null> {
  const limit = new AbortController()
  const cancel = clock.after(PATIENCE_MS, () => limit.abort())
  try {
    const headers = { Authorization: `Bearer ${token}` }
    const answer = await fetch('/queue/ticket', { headers, signal: limit.signal })
    const told = answer.ok ? await (answer.json() as Promise<TicketNow>).catch(() => null) : null
    return { status: answer.status, told }
  } catch {
    return null
  } finally {
    cancel()
  }
}

/** False once there is nothing more to ask for. */
async function ask(): Promise<boolean> {
  const answer = await hear()
  const told = answer?.told
  if (told) {
    refusals = 0
    known = told
    draw(known, false)
    return known.is !== 'finished' && known.is !== 'cancelled'
  }
  if (answer && [401, 403, 404].includes(answer.status)) {
    refusals++
    if (known && refusals < MOST_REFUSALS) draw(known, true)
    else drawNone()
    return refusals < MOST_REFUSALS
  }
  if (known) draw(known, true)
  return true
}

async function follow(): Promise<void> {
  if (await ask()) clock.after(AGAIN_MS, () => void follow())
}

if (token) void follow()
else drawNone()
