import { useRef, useState } from 'react'
import type { ScreenRole } from '../../../../../content/schema/device.ts'
import type { Language, NoticeAsk, NoticeDeskFacts } from '../../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../../i18n/desk-words.ts'
import { Act } from '../../controls/act.tsx'
import { useSession } from '../../door/session.ts'
import { deskNow } from '../notices.ts'
import styles from './previews.module.css'
import { ScreenFrame } from './screen-frame.tsx'
import { useLookedAt } from './use-looked-at.ts'
import { usePreview } from './use-preview.ts'

type Screen = NoticeDeskFacts['screens'][number]

interface Props {
  asked: Omit<NoticeAsk, 'version'>
  /** one of each kind */
  screens: readonly Screen[]
}

/** The notice on one screen of each kind, side by side: the hall's own screens, with this notice in them. */
export function Previews(props: Props) {
  const place = useRef<HTMLElement>(null)
  const isIn = useSession((state) => state.is === 'in')
  const isLookedAt = useLookedAt(place)
  return (
    <section className={styles.previews} ref={place}>
      {isLookedAt && isIn ? <Seen {...props} /> : <Screens screens={props.screens} at={() => null} />}
    </section>
  )
}

/** Begun anew whenever somebody looks: a hall that was restarted meanwhile knows nothing of what was written. */
function Seen({ asked, screens }: Props) {
  const { say } = useDeskWords()
  const { key, shows } = usePreview(asked)
  const [language, setLanguage] = useState<Language | null>(null)
  const isSeen = shows === 'this' || shows === 'last'
  const hasEnglish = Object.keys(asked.words?.['en'] ?? {}).length > 0
  const { starts = '' } = asked.fields

  return (
    <>
      <p className={styles.state} role="status">
        {shows === 'nothing' && say('preview.none')}
        {shows === 'last' && <strong>△ {say('preview.last')}</strong>}
        {shows === 'this' && starts > deskNow() && say('preview.at', { starts })}
      </p>
      <Screens
        screens={screens}
        at={(screen) => (isSeen ? addressOf(key, screen, hasEnglish ? language : null) : null)}
      />
      {hasEnglish && (
        <Act onClick={() => setLanguage(language === 'en' ? null : 'en')}>
          {say(language === 'en' ? 'preview.own' : 'preview.english')}
        </Act>
      )}
    </>
  )
}

function Screens({ screens, at }: Pick<Props, 'screens'> & { at(screen: Screen): string | null }) {
  return (
    <div className={styles.screens} data-mixed={isMixed(screens) || undefined}>
      {screens.map((screen) => (
        <ScreenFrame key={screen.id} screen={screen} address={at(screen)} />
      ))}
    </div>
  )
}

const addressOf = (key: string, { id }: Screen, language: Language | null) =>
  `/staff/previews/${key}?${new URLSearchParams({ screen: id, ...(language && { lang: language }) }).toString()}`

const kinds: readonly ScreenRole[] = ['touch', 'signage', 'board', 'strip']

/** Two of one kind show the same. */
export const onePerKind = (screens: readonly Screen[]): Screen[] =>
  kinds.flatMap((kind) => screens.find(({ role }) => role === kind) ?? [])

/** One that stands upright has those that lie down beside it. */
const isMixed = (screens: readonly Screen[]) => new Set(screens.map(isUpright)).size > 1

const isUpright = ({ pixels: { width, height } }: Screen) => height > width
