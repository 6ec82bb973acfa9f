import { useEffect, useState } from 'react'
import { dayAfter, daysBetween, wallTime } from '../../../../content/arithmetic/wall-time.ts'
import type { AuditEntry, AuditPage as Page, Me } from '../../../../electron/server/wire.ts'
import { useDeskWords, type DeskWord } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import head from '../controls/page.module.css'
import styles from './audit-page.module.css'
import { changesOf } from './changes-of.ts'
import { Field } from '../controls/field.tsx'
import { askAs } from '../door/session.ts'
import { loadNotices, useFacts } from '../notices/notices.ts'
import { aboutOf, byNobody, plainly } from './plainly.ts'
import table from '../controls/table.module.css'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
/** that the hall puts into one table */
const MOST_DAYS = 93

/** What people did on one day, the newest first, for a manager: only reading. */
export function AuditPage({ me, timeZone }: { me: Me; timeZone: string }) {
  const { say } = useDeskWords()
  const [page, setPage] = useState<Page | null>(null)
  const [entries, setEntries] = useState<readonly AuditEntry[]>([])
  const [day, setDay] = useState('')

  useEffect(() => {
    let gone = false
    void askAs<Page>(day === '' ? '/audit' : `/audit?day=${day}`).then(({ body }) => {
      if (gone || !body) return
      setPage(body)
      setEntries(body.entries)
    })
    return () => {
      gone = true
    }
  }, [day, me])

  // What its screens are called, the hall says with its notices.
  useEffect(() => void loadNotices(), [])

  const older = async () => {
    if (!page || page.before === null) return
    const { body } = await askAs<Page>(`/audit?day=${page.day}&before=${page.before}`)
    if (!body) return
    setPage(body)
    setEntries([...entries, ...body.entries])
  }

  if (!page) return null
  return (
    <section className={head.page}>
      <header>
        <h1>{say('audit.title')}</h1>
        <label>
          {say('audit.day')}
          <select value={page.day} onChange={(event) => setDay(event.target.value)}>
            {page.days.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </header>
      {page.unsound > 0 && (
        <p role="alert" className={styles.unsound}>
          ! {say('audit.unsound', { count: page.unsound })}
        </p>
      )}
      {entries.length === 0 ? (
        <p>{say('audit.none')}</p>
      ) : (
        <div className={table.frame}>
          <table className={table.table}>
            <thead>
              <tr>
                {(['time', 'who', 'did', 'about', 'changes', 'from'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(`audit.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={entry.n} {...{ entry, timeZone }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page.before !== null && (
        <p>
          <Act onClick={() => void older()}>{say('audit.older')}</Act>
        </p>
      )}
      <Download key={page.day} day={page.day} />
    </section>
  )
}

function Row({ entry, timeZone }: { entry: AuditEntry; timeZone: string }) {
  const { say, language } = useDeskWords()
  const screens = useFacts(({ facts }) => facts?.screens) ?? []
  const changed = plainly(say, screens)
  const { time, who, name, from, what, saves } = entry
  const clock = (at: string) => wallTime(Date.parse(at), timeZone).slice(11)
  const known = `deed.${what.replaceAll('.', '-')}`
  const did = say(known as DeskWord)
  return (
    <tr>
      <td className={table.tight}>
        {saves && clock(saves.since) !== clock(time) && `${clock(saves.since)}–`}
        {clock(time)}
      </td>
      <td className={table.tight}>{name || say(byNobody(who, from, what))}</td>
      <td className={table.tight}>
        {did === known ? what : did}
        {saves && (
          <small className={styles.saves}>
            {say('audit.saves', { count: saves.count, from: saves.from, to: entry.n })}
          </small>
        )}
      </td>
      <td>{aboutOf(entry, say, screens)}</td>
      <td className={styles.changes}>
        {changesOf(entry).map(({ path, before, after }) => (
          <span key={path}>
            {changed.label(path)}
            {language.startsWith('zh') ? '：' : ': '}
            {before !== '' && `${changed.value(path, before)} → `}
            {changed.value(path, after)}
          </span>
        ))}
      </td>
      <td className={table.quiet}>
        {from === '127.0.0.1' || from === '::1'
          ? say('audit.here')
          : from === 'hall'
            ? say('audit.hall')
            : from}
      </td>
    </tr>
  )
}

/** As a table that Excel opens, for whoever asks for it. */
function Download({ day }: { day: string }) {
  const { say } = useDeskWords()
  const [from, setFrom] = useState(() => (isDay(day) ? dayAfter(day, -30) : ''))
  const [to, setTo] = useState(day)
  const isRight = isDay(from) && isDay(to) && from <= to && daysBetween(from, to) < MOST_DAYS
  return (
    <div className={styles.download}>
      <Field label={say('audit.since')} value={from} onChange={setFrom} autoComplete="off" />
      <Field
        label={say('audit.until')}
        value={to}
        onChange={setTo}
        autoComplete="off"
        fault={isRight ? undefined : say('audit.most')}
      />
      {isRight && (
        <a href={`/audit.csv?from=${from}&to=${to}`} download>
          {say('audit.csv')}
        </a>
      )}
    </div>
  )
}
