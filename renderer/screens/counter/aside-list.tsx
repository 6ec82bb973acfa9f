import { useEffect, useState } from 'react'
import type { QueueNow } from '../../../electron/server/wire.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { clock } from '../../store/clock.ts'
import { ActButton } from './act-button.tsx'
import styles from './aside-list.module.css'
import { nameOf } from './service-name.ts'
import type { Acts } from './use-acts.ts'

interface Props {
  queue: QueueNow
  /** the counter that looks at it: what it set aside itself comes first */
  number: string
  /** a held ticket is called at once, which takes an open counter where nobody is */
  mayCall: boolean
  isOpen: boolean
  press: Acts['press']
}

/** A question is withdrawn when nobody answers it. */
const ASKED_MS = 5_000

/** Tickets that are held or were skipped: back to the counter, back into the line, or given up after a second press. */
export function AsideList({ queue, number, mayCall, isOpen, press }: Props) {
  const { t, spoken } = useTranslation()
  const [asked, setAsked] = useState<string | null>(null)
  useEffect(() => (asked === null ? undefined : clock.after(ASKED_MS, () => setAsked(null))), [asked])
  const own = (counter: string) => (counter === number ? 0 : 1)
  const aside = queue.aside.toSorted((one, other) => own(one.counter) - own(other.counter))
  if (aside.length === 0) return null

  const cancel = (ticket: string) => {
    if (asked !== ticket) return setAsked(ticket)
    setAsked(null)
    press('cancel', { ticket, done: t('counter.done.cancel', { number: ticket }) })
  }
  return (
    <section className={styles.aside}>
      <h2>{t('counter.aside')}</h2>
      <ul>
        {aside.map(({ number: ticket, service, is, counter }) => (
          <li key={ticket}>
            <p>
              <strong>{ticket}</strong> {nameOf(queue, service, spoken)}
              <small>
                {t(`counter.is.${is}`)} · {t('counter.atCounter', { counter })}
              </small>
            </p>
            <ActButton isOff={is === 'held' ? !mayCall : !isOpen} onPress={() => press('resume', { ticket })}>
              {t(is === 'held' ? 'counter.callBack' : 'counter.queueUp')}
            </ActButton>
            <ActButton onPress={() => cancel(ticket)}>
              {t(asked === ticket ? 'counter.reallyCancel' : 'counter.cancel')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
