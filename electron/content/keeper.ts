import type { Problem } from '../../content/schema/problem.ts'
import type { Clock } from '../device/clock.ts'
import type { Sha256 } from '../server/wire.ts'
import { doubt } from './store/facts.ts'
import type { Finding } from './problems/finding.ts'
import type { FromKeeper, KeeperStart, Looked, Signing, ToKeeper } from './keeper-wire.ts'
import { loadFolder } from './load.ts'
import { UNREAD_MS, type Loaded } from './loaded.ts'
import { Publisher } from './store/publisher.ts'
import { hoursBetween } from '../../content/arithmetic/wall-time.ts'
import { isChanging } from './folder/steady.ts'
import type { Look, Next, Intake } from './release/intake.ts'
import type { ReleaseId } from './release/format.ts'
import { stateOf } from './release/state.ts'
import { unfitIn } from './release/unfit.ts'
import { ContentUnavailable, unreleased, unusable } from './unavailable.ts'
import { noOutlook } from './outlook.ts'
import { problemOf } from './problems/wording.ts'

const HOUR_MS = 3_600_000
/** what could not be read or written is tried again after this */
export const RETRY_MS = 30_000
/** a file that was being written is read again after this */
const CHANGING_MS = 2_000
const isGone = ({ rule }: Finding) => rule === 'content.missing'
const nowhere: Looked = { print: '', directories: [], overlay: null, againMs: HOUR_MS }

/**
 * The loading side of the library. Told to look, it loads what changed, publishes it and says what is wrong; it has
 * no timers, watches nothing, and can end at any moment: what it knows is in the store.
 */
export class Keeper {
  readonly #start: KeeperStart
  readonly #clock: Clock
  readonly #tell: (message: FromKeeper) => void
  readonly #publisher: Publisher
  #loaded: Loaded | null
  #mediaProblems: Problem[] = []
  /** of a hall that shows signed releases alone; made at the first look */
  #intake: Intake | null = null
  /** why what lies in the synced folder is not shown */
  #refused: Finding[] = []
  #work: Promise<void> = Promise.resolve()

  constructor(start: KeeperStart, clock: Clock, tell: (message: FromKeeper) => void) {
    this.#start = start
    this.#clock = clock
    this.#tell = tell
    this.#publisher = new Publisher(start.store, clock, tell)
    this.#loaded = this.#publisher.restore(start.known)
  }

  /** Works off one message after the other; never rejects. */
  take(message: ToKeeper): Promise<void> {
    this.#work = this.#work.then(async () => {
      if (message.type === 'look') this.#tell({ type: 'looked', ...(await this.#look()) })
      else if (message.type === 'index') this.#tell(await this.#index())
      else if (message.type === 'damaged') this.#damaged(message.hash)
      else this.#publisher.close()
    })
    return this.#work
  }

  async #look(): Promise<Looked> {
    try {
      if (!this.#publisher.mend() && this.#loaded) this.#loaded = doubt(this.#loaded)
      if (this.#start.signed) return await this.#lookForRelease(await this.#ready(this.#start.signed))
      this.#loaded = await this.#load(this.#start.content)
      await this.#show(this.#loaded, null)
      return this.#looked(this.#loaded)
    } catch (error) {
      this.#intake?.doubt()
      if (error instanceof ContentUnavailable) return this.#unavailable(error)
      this.#failed(error)
      return nowhere
    }
  }

  #load(content: string): Promise<Loaded> {
    const { hall, strips, signed } = this.#start
    const isSigned = signed !== undefined
    const keep = (name: Sha256, json: string) => this.#publisher.put(name, json)
    return loadFolder(this.#loaded, {
      ...{ content, hall, strips, keep, ahead: true, whole: isSigned },
      now: this.#clock.now(),
      ...(!isSigned && { early: (notices) => this.#publisher.announce(notices) }),
    })
  }

  /** Only a hall with keys needs this. */
  async #ready(signed: Signing): Promise<Intake> {
    const { Intake } = await import('./release/intake.ts')
    const { content } = this.#start
    return (this.#intake ??= new Intake({ content, ...signed, clock: this.#clock }))
  }

  /** What is verified is loaded from the hall's own folder; until then what is in force stays, and time passes for it. */
  async #lookForRelease(intake: Intake): Promise<Looked> {
    const look = intake.look(this.#publisher.release)
    this.#refused = look.findings
    if (look.next) await this.#takeRelease(intake, look.next)
    else {
      const here = intake.inForce(this.#publisher.release)
      if (here) this.#loaded = await this.#load(here.tree)
      if (here && this.#loaded) await this.#show(this.#loaded, here.release)
      else this.#report(!look.findings.some(isGone), [])
    }
    const [finding] = this.#refused
    // A first release that is still being copied goes on in the next look.
    const isOver = look.againMs > 0
    if (!this.#publisher.hasSnapshot && finding && isOver)
      this.#tellUnavailable(unreleased(problemOf(finding)))
    return this.#lookedFor(look)
  }

  async #takeRelease(intake: Intake, next: Next): Promise<void> {
    const { release } = next.signed
    const loaded = await this.#load(next.tree)
    const unfit = this.#publisher.hasSnapshot ? unfitIn(this.#loaded, loaded, release) : null
    if (unfit) {
      intake.refuse(next, unfit)
      this.#refused = [...this.#refused, unfit]
      return this.#report(true, [])
    }
    this.#loaded = { ...loaded, root: intake.admit(next) }
    this.#tell({ type: 'log', level: 'info', event: 'release.taken', facts: { ...release } })
    await this.#show(this.#loaded, release)
    intake.prune()
  }

  #lookedFor({ print, awaited, directories, againMs }: Look): Looked {
    const own = this.#loaded ? this.#looked(this.#loaded) : nowhere
    return { print, awaited, directories, overlay: null, againMs: Math.min(own.againMs, againMs) }
  }

  async #show(loaded: Loaded, release: ReleaseId | null): Promise<void> {
    if (loaded.counters.read > 0)
      this.#tell({ type: 'log', level: 'info', event: 'content.loaded', facts: { ...loaded.counters } })
    const isUsable = loaded.files.get('hall.yaml')?.good
    if (isUsable) this.#mediaProblems = await this.#publisher.publish(loaded, release)
    else if (!this.#publisher.hasSnapshot) this.#unusable(loaded)
    this.#report(!this.#refused.some(isGone), [])
    if (isUsable && !this.#publisher.hasIndex) await this.#index()
  }

  /** What cannot be found can still be read: whatever goes wrong here stops nothing else. */
  async #index(): Promise<FromKeeper> {
    try {
      if (this.#loaded?.files.get('hall.yaml')?.good) await this.#publisher.index(this.#loaded)
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
      this.#tell({ type: 'log', level: 'error', event: 'search.failed', facts: { detail } })
    }
    return { type: 'indexed' }
  }

  /** Time asks for another look when the hour turns, when a kept version ends, and when something has to be retried. */
  #looked({ print, directories, overlay, files, now }: Loaded): Looked {
    let againMs = HOUR_MS * (1 - Number(now.slice(14, 16)) / 60)
    for (const { mtimeMs, absent, kept, good, faults } of files.values()) {
      if (faults.some(isChanging)) againMs = Math.min(againMs, CHANGING_MS)
      if (mtimeMs === UNREAD_MS && !absent) againMs = Math.min(againMs, RETRY_MS)
      if (kept && good?.until)
        againMs = Math.min(againMs, HOUR_MS * Math.max(0, hoursBetween(now, good.until)) + 60_000)
    }
    if (!this.#publisher.writable || this.#mediaProblems.length > 0) againMs = Math.min(againMs, RETRY_MS)
    return { print, directories, overlay, againMs }
  }

  #damaged(name: Sha256): void {
    this.#tell({ type: 'log', level: 'error', event: 'content.damaged', facts: { name } })
    this.#publisher.forget(name)
    if (this.#loaded) this.#loaded = doubt(this.#loaded)
  }

  #unavailable({ code, said, print }: ContentUnavailable): Looked {
    this.#report(false, [{ rule: 'content.missing', file: '.' }])
    if (!this.#publisher.hasSnapshot) this.#tellUnavailable({ code, said })
    return { ...nowhere, print }
  }

  #tellUnavailable({ code, said }: Pick<ContentUnavailable, 'code' | 'said'>): void {
    this.#tell({ type: 'unavailable', code, said })
  }

  #unusable({ problems }: Loaded): void {
    const first = problems.find(
      ({ file, severity }) => severity === 'error' && /(?:^|\/)hall\.yaml$/.test(file),
    )
    const reason = first?.message ?? { zh: '没有这个文件', en: 'there is no such file' }
    this.#tellUnavailable(unusable(this.#start.content, reason))
  }

  #failed(error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#tell({ type: 'log', level: 'error', event: 'content.failed', facts: { detail } })
    this.#report(true, [{ rule: 'loader.failed', file: '.' }])
  }

  #report(contentReachable: boolean, findings: Finding[]): void {
    const storeWritable = this.#publisher.writable
    const own: Finding[] = [
      ...findings,
      ...this.#refused,
      ...(storeWritable ? [] : [{ rule: 'store.unwritable', file: '.' } as const]),
    ]
    const problems = [...own.map(problemOf), ...this.#mediaProblems, ...(this.#loaded?.problems ?? [])]
    const outlook = this.#loaded?.outlook ?? noOutlook
    const [refused] = this.#refused
    const release = stateOf(this.#publisher.release, refused ? problemOf(refused) : null)
    const state = { storeWritable, contentReachable, ...(this.#start.signed && { release }) }
    this.#tell({ type: 'state', state, problems, outlook })
  }
}
