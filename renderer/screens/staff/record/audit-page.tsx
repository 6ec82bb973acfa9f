import { useEffect, useState } from 'react'
import { dayAfter, daysBetween, wallTime } from '../../../../content/arithmetic/wall-time.ts'
import type { AuditEntry, AuditPage as Page, Me } from '../../../../electron/server/wire.ts'
import { useDeskWords, type DeskWord } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import styles from './audit-page.module.css'
import { changesOf, nameOfIt } from './changes-of.ts'
import { Field } from '../controls/field.tsx'
import { askAs } from '../door/session.ts'
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

  const older = async () => {
    if (!page || page.before === null) return
    const { body } = await askAs<Page>(`/audit?day=${page.day}&before=${page.before}`)
    if (!body) return
    setPage(body)
    setEntries([...entries, ...body.entries])
  }

  if (!page) return null
  return (
    <section className={styles.audit}>
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
  const changed = plainly(say)
  const { time, who, name, from, what } = entry
  const known = `deed.${what.replaceAll('.', '-')}`
  const did = say(known as DeskWord)
  return (
    <tr>
      <td className={table.tight}>{wallTime(Date.parse(time), timeZone).slice(11)}</td>
      <td className={table.tight}>{name || say(byNobody(who, from, what))}</td>
      <td className={table.tight}>{did === known ? what : did}</td>
      <td>{entry.about === 'sound' ? say('bar.sound') : nameOfIt(entry)}</td>
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

/** Whoever has no name here: the hall itself, whoever held the code of the first day, or somebody who did not get in. */
function byNobody(who: string | null, from: string, what: string): DeskWord {
  if (who === null && from === 'hall') return 'audit.hall'
  return what === 'person.first' || what === 'person.recovered' ? 'audit.holder' : 'audit.unknown'
}

/** What a field is called and what it says, in the words of the forms; what they have no word for, as it is. */
function plainly(say: (word: DeskWord) => string) {
  const known = (word: string): string | null => {
    const said = say(word as DeskWord)
    return said === word ? null : said
  }
  const nameOf = (path: string) => path.split('.').at(-1) ?? path
  return {
    label(path: string) {
      const name = nameOf(path)
      const word =
        known(`field.${name}`) ??
        known(`people.${name}`) ??
        known(`view.${name}`) ??
        known(`sound.field.${name}`) ??
        name
      return path.startsWith('words.') ? word + say('field.language') : word
    },
    value(path: string, text: string) {
      const name = nameOf(path)
      if (name !== 'roles') return known(`${name}.${text}`) ?? text
      return text
        .split('、')
        .map((role) => known(`role.${role}`) ?? role)
        .join('、')
    },
  }
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
