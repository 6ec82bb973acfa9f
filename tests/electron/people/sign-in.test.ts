import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLog } from '../../../electron/device/log.ts'
import { openPeople } from '../../../electron/people/people.ts'
import { createPinHasher, type Derive, type PinCost } from '../../../electron/people/pin-hasher.ts'
import { openSignInFailures } from '../../../electron/people/sign-in-failures.ts'
import { createSignIn } from '../../../electron/people/sign-in.ts'
import { auditIn, dataFolder } from '../../support/audit.ts'
import { manualClock } from '../../support/manual-clock.ts'

const MINUTE_MS = 60_000
const PIN = '704918'

interface Work {
  pin: string
  cost: PinCost
  salt: number
  length: number
}

/** The rooms behind the door, with every derivation that they ask for. */
async function behind(data: string, clock = manualClock()) {
  const { audit } = await auditIn(data, clock)
  const logged: string[] = []
  const log = openLog({ folder: null, clock, fallback: (line) => void logged.push(line) })
  const work: Work[] = []
  let running = 0
  let most = 0
  const derive: Derive = async (pin, salt, length, cost) => {
    work.push({ pin, cost, salt: salt.length, length })
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running--
    return Buffer.alloc(length, `${pin}${salt.toString('hex')}`)
  }
  const hasher = createPinHasher(undefined, derive)
  const people = await openPeople({ data, audit, clock, log })
  const failures = await openSignInFailures({ data, clock, log })
  const signIn = createSignIn({ people, failures, hasher, audit, clock, log })
  if (people.list().length === 0) {
    const by = { who: null, name: '', from: 'hall' }
    const made = { name: '窗口甲', roles: ['staff' as const], givenPin: false }
    await people.add(by, 'person.added', { ...made, pin: await hasher.make(PIN) })
  }
  work.length = 0
  const deeds = () => audit.recent().map(({ what, about }) => [what, about])
  return { audit, clock, logged, work, most: () => most, people, failures, hasher, signIn, deeds }
}

describe('five wrong PINs', () => {
  it('lock a name for 1, 5, 15 and then 60 minutes, whoever tries', async () => {
    const { signIn, clock } = await behind(await dataFolder())
    for (let one = 1; one <= 5; one++)
      expect(await signIn.check('窗口甲', '000000', `10.0.0.${one}`)).toEqual({ is: 'wrong' })
    for (const minutes of [1, 5, 15, 60, 60]) {
      expect(await signIn.check('窗口甲', PIN, '10.0.0.9')).toEqual({
        is: 'locked',
        left: minutes * MINUTE_MS,
      })
      clock.pass(minutes * MINUTE_MS)
      expect(await signIn.check('窗口甲', '000000', '10.0.0.8')).toEqual({ is: 'wrong' })
    }
    clock.pass(60 * MINUTE_MS)
    expect(await signIn.check('窗口甲', PIN, '10.0.0.9')).toMatchObject({ is: 'right' })
    expect(await signIn.check('窗口甲', '000000', '10.0.0.9')).toEqual({ is: 'wrong' })
    expect(await signIn.check('窗口甲', PIN, '10.0.0.9')).toMatchObject({ is: 'right' })
  })

  it('lock across a restart after every one of them, also when the hall is killed while it checks', async () => {
    const data = await dataFolder()
    const clock = manualClock()
    for (let one = 1; one <= 5; one++) {
      const { failures } = await behind(data, clock)
      // What the hall has on disk when the answer would go out; nothing is closed.
      const begun = failures.begin('窗口甲')
      if (begun.ok) await begun.kept
      expect(begun.ok).toBe(true)
    }
    const { signIn } = await behind(data, clock)
    expect(await signIn.check('窗口甲', PIN, '10.0.0.9')).toEqual({ is: 'locked', left: MINUTE_MS })
  })

  it('count when they come all at once', async () => {
    const { signIn, work } = await behind(await dataFolder())
    const many = await Promise.all(
      Array.from({ length: 20 }, () => signIn.check('窗口甲', '000000', '10.0.0.1')),
    )
    expect(many.map(({ is }) => is).sort()).toEqual([...Array(15).fill('locked'), ...Array(5).fill('wrong')])
    expect(work).toHaveLength(5)
  })

  it('are forgotten after a day, and a clock that is set back locks nobody for longer', async () => {
    const { signIn, clock } = await behind(await dataFolder())
    const wrong = () => signIn.check('窗口甲', '000000', 'x')
    for (let one = 1; one <= 5; one++) await wrong()
    clock.set(clock.now() - 3_650 * 86_400_000)
    expect(await wrong()).toEqual({ is: 'locked', left: MINUTE_MS })
    clock.pass(1)
    clock.set(clock.now() + 3_651 * 86_400_000)
    for (let one = 1; one <= 4; one++) expect(await wrong()).toEqual({ is: 'wrong' })
    expect(await signIn.check('窗口甲', PIN, 'x')).toMatchObject({ is: 'right' })
  })

  it('are set aside where the file says nothing sensible, and said', async () => {
    const data = await dataFolder()
    await writeFile(join(data, 'sign-in-failures.json'), '[["half')
    const { logged } = await behind(data)
    expect(logged.join('')).toContain('sign-in-failures.unreadable')
    expect(await readFile(join(data, 'sign-in-failures.json.unreadable'), 'utf8')).toBe('[["half')
  })
})

describe('a name that nobody has', () => {
  it('cannot be told from a wrong PIN by answer, work, disk or audit', async () => {
    const real = await behind(await dataFolder())
    const none = await behind(await dataFolder())
    const answers = { real: [] as unknown[], none: [] as unknown[] }
    for (let one = 0; one < 12; one++) {
      answers.real.push(await real.signIn.check('窗口甲', '90210473', 'x'))
      answers.none.push(await none.signIn.check('窗口乙', '90210473', 'x'))
      for (const { clock } of [real, none]) clock.pass(one === 7 ? 20 * MINUTE_MS : 30_000)
    }
    expect(answers.none).toEqual(answers.real)
    expect(new Set(answers.real.map((answer) => (answer as { is: string }).is))).toEqual(
      new Set(['wrong', 'locked']),
    )
    expect(none.work).toEqual(real.work)
    expect(real.work[0]).toMatchObject({ cost: { N: 16_384, r: 8, p: 3 }, salt: 16, length: 32 })
    const told = (each: typeof real) =>
      each
        .deeds()
        .slice(1)
        .map(([what]) => what)
    expect(told(none)).toEqual(told(real))
    expect(none.failures.lockedFor('窗口乙')).toBe(real.failures.lockedFor('窗口甲'))
  })

  it('is one of so many that are kept, and neither it nor its PIN is written down', async () => {
    const data = await dataFolder()
    const { signIn, failures, audit } = await behind(data)
    await signIn.check('secret-as-a-name-704918', '90210473', 'x')
    const written =
      JSON.stringify(audit.recent()) + (await readFile(join(data, 'sign-in-failures.json'), 'utf8'))
    expect(written).not.toMatch(/704918|90210473|secret/)
    for (let one = 0; one < 9_000; one++) {
      const begun = failures.begin(`nobody ${one}`)
      if (begun.ok && one === 8_999) await begun.kept
      else if (begun.ok) begun.kept.catch(() => {})
    }
    const kept = JSON.parse(await readFile(join(data, 'sign-in-failures.json'), 'utf8')) as unknown[]
    expect(kept).toHaveLength(8_192)
  })

  it('does not let somebody in whose hash was emptied', async () => {
    const { hasher } = await behind(await dataFolder())
    const pin = { N: 16_384, r: 8, p: 3, salt: '', hash: '' }
    expect(await hasher.check('000000', pin)).toBe(false)
    expect(await hasher.check('000000', null)).toBe(false)
  })
})

describe('a flood of PINs', () => {
  it('is worked off two at a time, and turned away when too many wait', async () => {
    const { signIn, most, work } = await behind(await dataFolder())
    const many = await Promise.all(
      Array.from({ length: 100 }, (_, one) => signIn.check(`nobody ${one}`, '000000', 'x')),
    )
    expect(most()).toBe(2)
    const count = (is: string) => many.filter((each) => each.is === is).length
    expect(count('wrong') + count('busy')).toBe(100)
    expect(work).toHaveLength(count('wrong'))
  })

  it('does not fill the disk: sixty failures an hour are written down, the others counted', async () => {
    const { signIn, clock, deeds, audit, logged } = await behind(await dataFolder())
    for (let one = 0; one < 150; one++) await signIn.check(`nobody ${one}`, '000000', 'x')
    expect(deeds().filter(([what]) => what === 'person.refused')).toHaveLength(60)
    expect(logged.join('')).toContain('sign-in.flood')
    clock.pass(3_600_000)
    await signIn.check('nobody at all', '000000', 'x')
    expect(audit.recent().at(-1)?.after).toEqual({ untold: 90 })
  })
})
