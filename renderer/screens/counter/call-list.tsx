import { BellRing } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { wallTime } from '../../../content/arithmetic/wall-time.ts'
import type { HelpCall } from '../../../electron/server/wire.ts'
import { clock } from '../../store/clock.ts'
import { StateWord } from '../../ui/state-word.tsx'
import { Tap } from '../../ui/tap.tsx'
import styles from './counter-screen.module.css'

interface Props {
  calls: readonly HelpCall[]
  timeZone: string
  mayAnswer: boolean
  onAnswer(call: HelpCall): void
}

/** Who calls, since when, and what became of it: the oldest first. */
export function CallList({ calls, timeZone, mayAnswer, onAnswer }: Props) {
  const { t } = useTranslation()
  return (
    <ul>
      {calls.map((call) => {
        const minutes = Math.max(0, Math.floor((clock.now() - call.since) / 60_000))
        return (
          <li key={call.id} className={call.state === 'ringing' ? styles.ringing : styles.call}>
            <BellRing aria-hidden="true" className={styles.bell} strokeWidth={1.75} />
            <p className={styles.where}>
              <strong>{call.place ?? t('counter.help.screen', { name: call.screen })}</strong>
              <span>
                {t('counter.help.since', { time: wallTime(call.since, timeZone).slice(11) })} ·{' '}
                {minutes === 0 ? t('counter.help.now') : t('counter.help.waited', { count: minutes })}
              </span>
            </p>
            {call.state === 'heard' ? (
              <StateWord tone="good">
                {call.counter === null
                  ? t('counter.help.heard')
                  : t('counter.help.heardAt', { counter: call.counter })}
              </StateWord>
            ) : (
              mayAnswer && (
                <Tap look="main" onClick={() => onAnswer(call)}>
                  {t('counter.help.answer')}
                </Tap>
              )
            )}
          </li>
        )
      })}
    </ul>
  )
}
