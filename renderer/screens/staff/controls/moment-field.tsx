import { hoursBetween } from '../../../../content/arithmetic/wall-time.ts'
import { momentAfter } from '../../../../content/arithmetic/notice-templates.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from './act.tsx'
import { Field } from './field.tsx'
import styles from './moment-field.module.css'

interface Props {
  label: string
  value: string
  onChange(value: string): void
  fault?: string | undefined
  doubt?: string | undefined
  /** a minute of the hall's calendar */
  now: string
  /** of an end: what it is the end of */
  since?: string | undefined
  isEnd?: boolean
}

const written = /^\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$/

export const isMoment = (text: string) => written.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))

/** A minute of the hall's calendar, by one tap or typed as it is written everywhere: no browser's own picker is. */
export function MomentField({
  label,
  value,
  onChange,
  fault,
  doubt,
  now,
  since = now,
  isEnd = false,
}: Props) {
  const { say } = useDeskWords()
  const from = isMoment(since) && since > now ? since : now
  const quick: [label: string, moment: string][] = isEnd
    ? [
        ...[2, 4, 8].map((count): [string, string] => [
          say('form.hours', { count }),
          momentAfter(from, count),
        ]),
        [say('form.tonight'), `${momentAfter(now, 24).slice(0, 10)} 00:00`],
      ]
    : [[say('form.now'), now]]
  const isWrong = value !== '' && !isMoment(value)
  const example = say('form.momentWrong', { example: momentAfter(now, 8) })

  return (
    <div className={styles.moment}>
      <Field
        label={label}
        value={value}
        onChange={(typed) => onChange(plain(typed))}
        fault={isWrong ? example : fault}
        doubt={doubt}
        inputMode="numeric"
        autoComplete="off"
        placeholder={say('form.momentHint', { example: momentAfter(now, 8) })}
        hint={isEnd && isMoment(value) && isMoment(since) && value > since && <Lasts {...{ since, value }} />}
      />
      <p className={styles.quick}>
        {quick.map(([name, moment]) => (
          <Act key={name} look="chip" aria-pressed={value === moment} onClick={() => onChange(moment)}>
            {name}
          </Act>
        ))}
      </p>
    </div>
  )
}

function Lasts({ since, value }: { since: string; value: string }) {
  const { say } = useDeskWords()
  const hours = Math.round(hoursBetween(since, value) * 10) / 10
  const days = Math.floor(hours / 24)
  const parts = [
    ...(days > 0 ? [say('form.days', { count: days })] : []),
    ...(hours % 24 > 0 ? [say('form.hoursLong', { count: Math.round((hours % 24) * 10) / 10 })] : []),
  ]
  return <p>{say('form.lasts', { time: parts.join(' ') })}</p>
}

/** As a Chinese keyboard writes it, too. */
const plain = (typed: string) =>
  typed
    .replaceAll('：', ':')
    .replaceAll('　', ' ')
    .replace(/^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?/, (_, year: string, month: string, day: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
