/** Keeps the screen joined to its hall. A lost link keeps the page; it comes back by itself, without a reload. */
import type {
  CloseUnpaired,
  Collection,
  First,
  FromHall,
  Snapshot,
  ToHallFromScreen,
} from '../../electron/server/wire.ts'
import { clock } from './clock.ts'
import { collectionsOf, documents, hashesOf, useHall, type Need, type Shelf } from './hall.ts'
import { createMark } from './mark.ts'
import { lookAtPage, prove, type Look } from './proof.ts'
import { createQueueEar } from './queue.ts'
import { useVisit } from './visit.ts'

const UNPAIRED: CloseUnpaired = 4001
const RETRY_MS = 400
/** A preview is no screen that somebody waits for: several in one desk ask a hall that is away less and less often. */
const RETRY_PREVIEW_MS = 6_400
const BEAT_SECONDS = 10
/** the hall beats every 10 s; a link silent for longer than two of them is dead */
const SILENCE_MS = 25_000

export interface Connection {
  close(): void
}

interface Options {
  first: First
  /** what the page on screen needs, so that a new snapshot is shown only once that is here */
  needs: (from: Shelf) => readonly Need[]
  /** what is to be seen of it; on most screens a page */
  look?: Look
}

export async function start({ first, needs, look = lookAtVisit }: Options): Promise<Connection> {
  clock.learn(first.hello.hallTime)
  for (const [hash, document] of Object.entries(first.documents)) documents.put(hash, document)
  useVisit.setState({ language: first.screen.language })
  const { notices, takeover, queue, help, speech, search, aside = [] } = first.hello
  useHall.setState({
    ...{ notices, takeover, queue, help, speech, search, aside },
    ...{ screen: first.screen, built: first.built },
  })
  await adopt(first.hello.snapshot, needs)
  return connect(first, needs, look)
}

const lookAtVisit = lookAtPage(() => useVisit.getState().page.name)

/** Fetches what a snapshot adds, then shows it in one step; the newest wins when several arrive. */
let wanted: Snapshot['id'] | null = null
async function adopt(snapshot: Snapshot, needs: Options['needs']): Promise<void> {
  const { snapshot: shown, notices, collections: before } = useHall.getState()
  wanted = snapshot.id
  if (snapshot.id === shown?.id) return
  const names = Object.values(snapshot.collections)
  if (names.some((hash) => !documents.get(hash))) await documents.load(names)
  const collections = collectionsOf(snapshot)
  const from: Shelf = { ...collections, notice: notices }
  const missing = hashesOf(needs(from), from, useVisit.getState().language).filter(
    (hash) => !documents.get(hash),
  )
  if (missing.length > 0) await documents.load(missing)
  if (wanted !== snapshot.id) return
  useHall.setState({ snapshot, collections })
  forget([from, ...(before ? [{ ...before, notice: notices }] : [])], names)
}

/** A slide that was begun with the snapshot before is still drawn from that one. */
function forget(shelves: readonly Shelf[], names: string[]): void {
  const named = new Set(names)
  for (const collection of shelves.flatMap((each) => Object.values<Collection>(each)))
    for (const versions of Object.values(collection))
      for (const entry of Object.values(versions)) named.add(entry.hash)
  documents.keepOnly(named)
}

/** What is the same as before stays the very same, so that nothing is drawn anew for it. */
const same = <T>(before: T, now: T): T => (JSON.stringify(before) === JSON.stringify(now) ? before : now)

/** What else a screen has to say, while it is joined. */
export let tellHall: (message: ToHallFromScreen) => void = () => {}

function connect(first: First, needs: Options['needs'], look: Look): Connection {
  let socket: WebSocket | null = null
  let closed = false
  let retryMs = RETRY_MS
  let cancelSilence = () => {}

  const send = (message: ToHallFromScreen) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  tellHall = send

  const queueEar = createQueueEar(clock)

  const heard = () => {
    cancelSilence()
    cancelSilence = clock.after(SILENCE_MS, () => socket?.close())
  }

  const beatMs = (first.screen.beatSeconds ?? BEAT_SECONDS) * 1000
  const mark = createMark()
  const proving = prove({
    clock,
    draw: mark.draw,
    look,
    beatMs,
    tell(proof) {
      const { voice, calls } = useHall.getState()
      send({ type: 'beat', ...proof, voice, calls })
    },
  })

  const receive = (message: FromHall) => {
    clock.learn(message.hallTime)
    switch (message.type) {
      case 'hello':
        useHall.setState({ link: 'live', outdated: message.build !== first.hello.build })
        show(message)
        queueEar.hear(message.queue, true)
        adoptOrRetry(message.snapshot)
        break
      case 'snapshot':
        adoptOrRetry(message.snapshot)
        break
      case 'live':
        show(message)
        queueEar.hear(message.queue, false)
        break
      case 'queue':
        queueEar.hear(message.queue, false)
        break
      case 'beat':
        break
    }
  }

  const show = (message: Extract<FromHall, { type: 'hello' | 'live' }>) => {
    const { collections, ...before } = useHall.getState()
    for (const [hash, item] of Object.entries(message.urgent ?? {})) documents.put(hash, item)
    const notices = same(before.notices, message.notices)
    const takeover = same(before.takeover, message.takeover)
    const search = same(before.search, message.search)
    const aside = same(before.aside ?? [], message.aside ?? [])
    useHall.setState({
      help: same(before.help, message.help),
      speech: same(before.speech, message.speech),
    })
    const apply = () => useHall.setState({ notices, takeover, search, aside })
    if (!collections) return apply()
    const from: Shelf = { ...collections, notice: notices }
    documents.load(hashesOf(needs(from), from, useVisit.getState().language)).then(apply, apply)
  }

  /** A document that cannot be had means the hall moved on or went away: the next hello settles it. */
  const adoptOrRetry = (snapshot: Snapshot) => {
    adopt(snapshot, needs).catch(() => socket?.close())
  }

  const open = () => {
    if (closed) return
    const address = first.screen.preview?.live ?? '/live'
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${address}`)
    socket.onopen = () => {
      retryMs = RETRY_MS
      heard()
      send({ type: 'here', screen: first.screen.id, snapshot: useHall.getState().snapshot?.id ?? null })
      proving.soon()
    }
    socket.onmessage = (event: MessageEvent<string>) => {
      heard()
      queueEar.alive()
      receive(JSON.parse(event.data) as FromHall)
    }
    socket.onclose = ({ code }) => {
      if (code === UNPAIRED) location.reload()
      cancelSilence()
      queueEar.lose()
      useHall.setState({ link: 'lost' })
      clock.after(retryMs, open)
      if (first.screen.preview) retryMs = Math.min(2 * retryMs, RETRY_PREVIEW_MS)
    }
  }

  open()
  return {
    close() {
      closed = true
      cancelSilence()
      proving.stop()
      mark.remove()
      socket?.close()
    },
  }
}
