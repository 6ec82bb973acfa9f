import { useRef, useState } from 'react'
import type { ScreenRole } from '../../../../content/schema/device.ts'
import type { Language, NoticeAsk, NoticeDeskFacts } from '../../../../electron/server/wire.ts'
import { useDeskWords } from '../../../i18n/desk-words.ts'
import { Act } from '../controls/act.tsx'
import { useSession } from '../door/session.ts'
import { deskNow } from './notices.ts'
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
export function Previews({ asked, screens }: Props) {
  const { say } = useDeskWords()
  const place = useRef<HTMLElement>(null)
  const isIn = useSession((state) => state.is === 'in')
  const isLookedAt = useLookedAt(place) && isIn
  const { key, is } = usePreview(asked, isLookedAt)
  const [language, setLanguage] = useState<Language | null>(null)
  const isSeen = isLookedAt && is !== 'none'
  const hasEnglish = Object.keys(asked.words?.['en'] ?? {}).length > 0
  const { starts = '' } = asked.fields

  return (
    <section className={styles.previews} ref={place}>
      <p className={styles.state} role="status">
        {is === 'none' && say('preview.none')}
        {is === 'last' && <strong>△ {say('preview.last')}</strong>}
        {is === 'shown' && starts > deskNow() && say('preview.at', { starts })}
      </p>
      <div className={styles.screens} data-mixed={isMixed(screens) || undefined}>
        {screens.map((screen) => (
          <ScreenFrame
            key={screen.id}
            screen={screen}
            address={isSeen ? addressOf(key, screen, hasEnglish ? language : null) : null}
          />
        ))}
      </div>
      {hasEnglish && (
        <Act onClick={() => setLanguage(language === 'en' ? null : 'en')}>
          {say(language === 'en' ? 'preview.own' : 'preview.english')}
        </Act>
      )}
    </section>
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
