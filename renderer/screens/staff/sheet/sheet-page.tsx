import { useEffect, useId, useRef, useState } from 'react'
import type { Me, SheetMonths } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { askAs } from '../door/session.ts'
import page from '../controls/page.module.css'
import styles from './sheet-page.module.css'

/** The sheet that the hall is inspected by, with a month's record of the screens behind it: as it goes on paper. */
export function SheetPage({ me }: { me: Me }) {
  const { say, language } = useDeskWords()
  const id = useId()
  const frame = useRef<HTMLIFrameElement>(null)
  const [months, setMonths] = useState<readonly string[] | null>(null)
  const [chosen, setChosen] = useState('')
  const [isFailed, setIsFailed] = useState(false)

  useEffect(() => {
    let gone = false
    void askAs<SheetMonths>('/staff/sheet/months').then(({ status, body }) => {
      if (gone) return
      setIsFailed(status !== 200)
      if (status === 200 && body) setMonths(body.months)
    })
    return () => {
      gone = true
    }
  }, [me])

  const query = new URLSearchParams({ lang: language, ...(chosen !== '' && { month: chosen }) })
  return (
    <section className={page.page}>
      <header>
        <h1>{say('sheet.title')}</h1>
        {months && months.length > 0 && (
          <p>
            <label htmlFor={id}>{say('sheet.month')}</label>
            <select id={id} value={chosen || months[0]} onChange={({ target }) => setChosen(target.value)}>
              {months.map((month) => (
                <option key={month}>{month}</option>
              ))}
            </select>
          </p>
        )}
        <Act look="main" onClick={() => frame.current?.contentWindow?.print()} disabled={months === null}>
          {say('sheet.print')}
        </Act>
      </header>
      <p>{say('sheet.lead')}</p>
      {isFailed && <p role="alert">{say('failed.other')}</p>}
      {months && (
        <iframe
          ref={frame}
          className={styles.paper}
          title={say('sheet.title')}
          src={`/staff/sheet?${query.toString()}`}
        />
      )}
    </section>
  )
}
