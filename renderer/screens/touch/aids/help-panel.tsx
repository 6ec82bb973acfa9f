import { BellRing, Check, TriangleAlert } from 'lucide-react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { takeBack } from '../../../store/help.ts'
import { useHotline, useNightLine } from '../../../store/phones.ts'
import { useClosedWords } from '../../../topics/opening-words.ts'
import { Tap } from '../../../ui/tap.tsx'
import { close, Close } from './close.tsx'
import { useHelp, type HelpView } from './help-state.ts'
import styles from './panel.module.css'

const signs = {
  asking: BellRing,
  ringing: BellRing,
  heard: Check,
  unheard: TriangleAlert,
  nobody: TriangleAlert,
  over: BellRing,
}

/** What to do instead, where nobody comes. */
function useInstead(): (state: 'unheard' | 'nobody') => string {
  const { t } = useTranslation()
  const phone = useHotline()?.number
  const night = useNightLine()
  const closed = useClosedWords()
  return (state) => {
    if (closed !== null)
      return night
        ? t('closed.call', { closed, phone: night.number, hours: night.hours })
        : t('closed.only', { closed })
    return phone ? t(`aids.help.${state}Call`, { phone }) : t(`aids.help.${state}Ask`)
  }
}

function useWords(): (view: HelpView) => [said: string, more: string] {
  const { t } = useTranslation()
  const instead = useInstead()
  return (view) => {
    switch (view.state) {
      case 'asking':
      case 'ringing':
        return [t('aids.help.ringing'), t('aids.help.wait')]
      case 'heard':
        return view.counter === null
          ? [t('aids.help.heard'), t('aids.help.heardMore')]
          : [t('aids.help.heard'), t('aids.help.heardAt', { counter: view.counter })]
      case 'unheard':
      case 'nobody':
        return [t(`aids.help.${view.state}`), instead(view.state)]
      case 'over':
        return [t('aids.help.over'), t('aids.help.overMore')]
    }
  }
}

/** A call for help as the person who made it sees it. */
export function HelpPanel() {
  const { t } = useTranslation()
  const help = useHelp()
  const [said, more] = useWords()(help)
  const Sign = signs[help.state]
  const rings = help.state === 'ringing' || help.state === 'unheard'
  const giveUp = () => {
    takeBack()
    close()
  }
  return (
    <section className={styles.panel} aria-label={t('bar.call')}>
      <p
        className={help.state === 'unheard' || help.state === 'nobody' ? styles.warns : styles.says}
        role="status"
      >
        <Sign aria-hidden="true" strokeWidth={1.75} />
        <strong>{said}</strong>
        <span>{more}</span>
      </p>
      <div className={styles.answers}>
        {rings && (
          <Tap look="chip" onClick={giveUp}>
            {t('aids.help.takeBack')}
          </Tap>
        )}
        {help.again && (
          <Tap look="chip" onClick={help.again}>
            {t('aids.help.again')}
          </Tap>
        )}
        <Close />
      </div>
    </section>
  )
}
