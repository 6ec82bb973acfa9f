import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Audit } from '../../../electron/audit/audit.ts'
import { openLog } from '../../../electron/device/log.ts'
import { openPeople } from '../../../electron/people/people.ts'
import { auditIn, dataFolder } from '../../support/audit.ts'
import { manualClock } from '../../support/manual-clock.ts'

const by = { who: 'p-00000000', name: '值班主管', from: '10.0.0.1' }
const pin = { N: 2, r: 1, p: 1, salt: 's', hash: 'the-hash-of-a-pin' }
const other = { ...pin, hash: 'another-hash' }
const somebody = (name: string) => ({ name, roles: ['manager' as const], pin, givenPin: false })

async function open(data: string, spoil: (audit: Audit) => Audit = (audit) => audit) {
  const { audit, clock } = await auditIn(data, manualClock())
  const logged: string[] = []
  const log = openLog({ folder: null, clock, fallback: (line) => void logged.push(line) })
  const people = await openPeople({ data, audit: spoil(audit), clock, log })
  return { people, audit, logged }
}

const fileOf = (data: string) => readFile(join(data, 'people.json'), 'utf8')

describe('the people of a hall', () => {
  it('are there after a restart, each change with its deed and without the PIN', async () => {
    const data = await dataFolder()
    const { people, audit } = await open(data)
    const added = await people.add(by, 'person.added', somebody(' 窗口  甲 '))
    if (!added.ok) throw new Error('not added')
    await people.change(by, 'person.changed', added.person.id, { roles: ['manager', 'staff'] })
    expect(audit.recent().map(({ what, about, name }) => [what, about, name])).toEqual([
      ['person.added', added.person.id, '值班主管'],
      ['person.changed', added.person.id, '值班主管'],
    ])
    expect(audit.recent()[1]).toMatchObject({
      before: { roles: ['manager'] },
      after: { roles: ['manager', 'staff'] },
    })
    expect(JSON.stringify(audit.recent())).not.toContain('the-hash-of-a-pin')
    const again = await open(data)
    expect(again.people.find(added.person.id)).toMatchObject({
      name: '窗口 甲',
      roles: ['manager', 'staff'],
      pin,
    })
    expect(again.people.byName('窗口甲')?.id).toBe(added.person.id)
  })

  it('have names of their own, and one manager at least', async () => {
    const { people } = await open(await dataFolder())
    const first = await people.add(by, 'person.added', somebody('窗口甲'))
    if (!first.ok) throw new Error('not added')
    const { id } = first.person
    for (const refused of [
      await people.add(by, 'person.added', somebody('窗口 甲')),
      await people.add(by, 'person.added', somebody('')),
      await people.change(by, 'person.disabled', id, { disabled: 1 }),
      await people.change(by, 'person.changed', id, { roles: ['staff'] }),
    ])
      expect(refused).toMatchObject({ ok: false, why: 'refused' })
    expect(await people.change(by, 'person.disabled', 'p-nobody', {})).toEqual({ ok: false, why: 'unknown' })
    await people.add(by, 'person.added', somebody('写手'))
    expect(await people.change(by, 'person.disabled', id, { disabled: 1 })).toMatchObject({ ok: true })
    expect(people.byName('窗口甲')).toBeNull()
  })

  it('are readable by the hall’s own account alone', async () => {
    const data = await dataFolder()
    const { people } = await open(data)
    await people.add(by, 'person.added', somebody('窗口甲'))
    const { mode } = await import('node:fs/promises').then(({ stat }) => stat(join(data, 'people.json')))
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600)
  })

  it('are set aside, and said, where the file says nothing sensible', async () => {
    const data = await dataFolder()
    await writeFile(join(data, 'people.json'), '{"n":1,"people":[{"id":"half')
    const { people, logged } = await open(data)
    expect(people.hasManager()).toBe(false)
    expect(logged.join('')).toContain('people.unreadable')
    expect(await readdir(data)).toContain('people.json.unreadable')
  })
})

describe('a change that a power cut interrupted', () => {
  /** The file as it lay when the power failed. */
  async function cut(when: 'before the deed' | 'after the deed') {
    const data = await dataFolder()
    const { people, audit } = await open(data)
    const added = await people.add(by, 'person.added', somebody('窗口甲'))
    if (!added.ok) throw new Error('not added')
    let lay = ''
    const spoilt: Audit = {
      ...audit,
      async add(deed) {
        if (when === 'before the deed') {
          lay = await fileOf(data)
          throw new Error('the power failed')
        }
        const line = await audit.add(deed)
        lay = await fileOf(data)
        return line
      },
    }
    const again = await open(data, () => spoilt)
    await again.people
      .change(by, 'person.pin', added.person.id, { pin: other, givenPin: true })
      .catch(() => null)
    await writeFile(join(data, 'people.json'), lay)
    const after = await open(data)
    return { after, id: added.person.id, data }
  }

  it('was not made when its deed was not written', async () => {
    const { after, id, data } = await cut('before the deed')
    expect(after.people.find(id)?.pin).toEqual(pin)
    expect(JSON.parse(await fileOf(data))).toMatchObject({ n: 1, staged: null })
  })

  it('is finished when it was, the PIN too, which is not in the audit', async () => {
    const { after, id, data } = await cut('after the deed')
    expect(after.people.find(id)).toMatchObject({ pin: other, givenPin: true })
    expect(after.logged.join('')).toContain('people.unfinished')
    expect(JSON.parse(await fileOf(data))).toMatchObject({ n: 2, staged: null })
  })

  it('is not made where the disk refuses', async () => {
    const data = await dataFolder()
    const { people, audit } = await open(data)
    await rm(data, { recursive: true })
    await writeFile(data, 'a file where the folder was')
    await expect(people.add(by, 'person.added', somebody('窗口甲'))).rejects.toThrow()
    expect([people.list(), audit.recent()]).toEqual([[], []])
    await rm(data)
  })
})
