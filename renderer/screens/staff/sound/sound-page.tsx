import { useState, type FormEvent } from 'react'
import type { Me, SoundAsk, SoundNow } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { Field } from '../controls/field.tsx'
import { askAs } from '../door/session.ts'
import { useNeeds } from '../needs/use-needs.ts'
import styles from './sound-page.module.css'
import { soundWords } from './sound-words.ts'

const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
const isMistyped = (text: string) => text !== '' && !isTime(text)
/** as many as the hall takes */
const MOST_PARTS = 8

/** How loud the hall may be, and when not at all: for a manager. */
export function SoundPage({ me }: { me: Me }) {
  const { say } = useDeskWords()
  const { page, isOld, again } = useNeeds(me)
  const [done, setDone] = useState('')

  const send = async (asked: SoundAsk['sound']) => {
    const { status } = await askAs('/staff/sound', { sound: asked } satisfies SoundAsk)
    const failed = status === 0 ? 'link' : status === 503 ? 'disk' : 'other'
    setDone(say(status === 204 ? 'sound.done' : `failed.${failed}`))
    again()
  }

  const sound = page?.machine.sound

  return (
    <section className={styles.page}>
      <h1>{say('sound.title')}</h1>
      <p>{say('sound.lead')}</p>
      {isOld && <p role="alert">{say('need.old')}</p>}
      {page && sound && (
        <>
          <ul className={styles.holds} aria-label={say('sound.holds')}>
            {soundWords(page, say).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <SoundForm
            key={JSON.stringify([sound.volume, sound.quiet])}
            {...{ sound }}
            onSend={send}
            onTouched={() => setDone('')}
          />
          {sound.by === 'desk' && (
            <p>
              <Act onClick={() => void send(null)}>
                {say(sound.device ? 'sound.asDevice' : 'sound.asUsual')}
              </Act>
            </p>
          )}
        </>
      )}
      <p role="status" className={styles.done}>
        {done}
      </p>
    </section>
  )
}

interface FormProps {
  sound: SoundNow
  onSend(asked: SoundAsk['sound']): Promise<void>
  onTouched(): void
}

function SoundForm({ sound, onSend, onTouched }: FormProps) {
  const { say } = useDeskWords()
  const [percent, setPercent] = useState(Math.round(sound.volume * 100))
  const [quiet, setQuiet] = useState(sound.quiet)
  const [tried, setTried] = useState(false)
  // A part that was added and left empty is none.
  const asked = quiet.filter(({ from, to }) => from !== '' || to !== '')
  const isWrong = asked.some(({ from, to }) => isMistyped(from) || isMistyped(to) || from === to)

  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isWrong && asked.every(({ from, to }) => isTime(from) && isTime(to)))
      void onSend({ volume: percent / 100, quiet: asked })
  }
  const change = (at: number, part: Partial<SoundNow['quiet'][number]>) =>
    setQuiet(quiet.map((each, index) => (index === at ? { ...each, ...part } : each)))

  return (
    <form className={styles.form} onSubmit={send} onInput={onTouched} onClickCapture={onTouched}>
      <label className={styles.volume}>
        {say('sound.volume')}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={percent}
          onChange={({ target }) => setPercent(Number(target.value))}
          aria-valuetext={percent === 0 ? say('sound.mute') : `${percent} %`}
        />
        <output>{percent === 0 ? say('sound.mute') : `${percent} %`}</output>
      </label>
      <fieldset className={styles.quiet}>
        <legend>{say('sound.hours')}</legend>
        {quiet.map(({ from, to }, index) => (
          <div key={index} className={styles.part}>
            <Field
              label={say('sound.from')}
              value={from}
              onChange={(text) => change(index, { from: text })}
              placeholder="12:00"
              autoComplete="off"
              fault={isMistyped(from) || (tried && from === '' && to !== '') ? say('sound.wrong') : undefined}
            />
            <Field
              label={say('sound.to')}
              value={to}
              onChange={(text) => change(index, { to: text })}
              placeholder="13:30"
              autoComplete="off"
              fault={
                isMistyped(to) || (tried && to === '' && from !== '')
                  ? say('sound.wrong')
                  : to !== '' && to === from
                    ? say('sound.same')
                    : undefined
              }
            />
            <Act onClick={() => setQuiet(quiet.filter((_, at) => at !== index))}>{say('sound.less')}</Act>
          </div>
        ))}
        {quiet.length < MOST_PARTS && (
          <Act onClick={() => setQuiet([...quiet, { from: '', to: '' }])}>{say('sound.more')}</Act>
        )}
      </fieldset>
      <Act type="submit" look="main" disabled={isWrong}>
        {say('sound.send')}
      </Act>
    </form>
  )
}
