import { Accessibility, ArrowLeft, House, Languages, Search, TriangleAlert } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent } from '../../store/content.ts'
import { leadTo } from '../../store/page.ts'
import { useVisit } from '../../store/visit.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './bar.module.css'
import { CallHelp } from './call-help.tsx'
import { Further } from './further.tsx'
import { back, changeLanguage, go } from './navigate.ts'
import { ReadAloud } from './read-aloud.tsx'

const icon = { 'aria-hidden': true, className: styles.icon, strokeWidth: 1.75 } as const

/** How many other languages the bar has room for. */
const MOST_LANGUAGES = 3

interface Props {
  matter: RefObject<HTMLElement | null>
  /** which page of which visit the matter shows */
  place: number
  /** leads to an urgent notice that stands out of reach, where one does */
  onUrgent: (() => void) | null
}

/** What hands use, on the waterline: the way at one end, what a person may want of the screen at the other. */
export function Bar({ matter, place, onUrgent }: Props) {
  const { t } = useTranslation()
  const name = useVisit(({ page }) => page.name)
  return (
    <nav className="frame-waterline" aria-label={t('bar.label')}>
      <div className={styles.bar}>
        <div className={styles.way}>
          <span className={styles.part} data-not-on="home" hidden={name === 'home'}>
            <Way />
          </span>
          <Further matter={matter} place={place} />
          {onUrgent && (
            <span className={styles.urgent}>
              <Tap look="call" onClick={onUrgent}>
                <TriangleAlert {...icon} />
                {t('bar.urgent')}
              </Tap>
            </span>
          )}
        </div>
        <div className={styles.wishes}>
          <span className={styles.part} data-not-on="search" hidden={name === 'search'}>
            <ToSearch />
          </span>
          <ReadAloud matter={matter} />
          <CallHelp />
          <Likes />
        </div>
      </div>
    </nav>
  )
}

// Each by itself, so that a tap draws none of it anew.

const Way = memo(function Way() {
  const { t } = useTranslation()
  return (
    <>
      <Tap look="tool" onClick={() => void back()}>
        <ArrowLeft {...icon} />
        {t('bar.back')}
      </Tap>
      <Tap look="tool" onClick={leadTo(go, { name: 'home' })}>
        <House {...icon} />
        {t('bar.home')}
      </Tap>
    </>
  )
})

const ToSearch = memo(function ToSearch() {
  const { t } = useTranslation()
  return (
    <Tap look="tool" onClick={leadTo(go, { name: 'search' })}>
      <Search {...icon} />
      {t('search.title')}
    </Tap>
  )
})

const Likes = memo(function Likes() {
  const { t } = useTranslation()
  const language = useVisit((state) => state.language)
  const aid = useVisit((state) => state.aid)
  const languages = useContent('hall', 'hall')?.languages ?? ['zh-CN']
  const others = languages.filter((each) => each !== language).slice(0, MOST_LANGUAGES)
  return (
    <>
      {others.map((each) => (
        <Tap key={each} look="tool" lang={each} onClick={() => void changeLanguage(each)}>
          <Languages {...icon} />
          {t(`languages.${each as 'en'}`, { defaultValue: each })}
        </Tap>
      ))}
      <Tap
        look="tool"
        aria-expanded={aid === 'access'}
        onClick={() => useVisit.setState({ aid: aid === 'access' ? null : 'access' })}
      >
        <Accessibility {...icon} />
        {t('bar.access')}
      </Tap>
    </>
  )
})
