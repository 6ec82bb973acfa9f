import { useMemo, useRef } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Code } from '../../ui/code.tsx'
import { Fill } from '../../ui/fill.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SlideBody } from '../../ui/slide.tsx'
import { useIsWide } from '../../ui/use-is-wide.ts'
import { DatedWords } from '../dated-line.tsx'
import styles from './channels-slide.module.css'

type Channel = Content['channels']['channels'][number]

/** As many on a page as leave a code so large that a telephone reads it from a chair. */
const MOST = { wide: 2, high: 3 }

/** The list in parts of `most` at most, none of them much shorter than another. */
function evenly<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.ceil(list.length / most)
  return Array.from({ length: parts }, (_, part) =>
    list.slice(Math.ceil((part * list.length) / parts), Math.ceil(((part + 1) * list.length) / parts)),
  )
}

function Way({ channel, lang }: { channel: Channel; lang: string | undefined }) {
  const { t } = useTranslation()
  const { name, caption, hours, address } = channel
  return (
    <li className={styles.channel}>
      <Code text={address} label={t('online.code', { name })} />
      <Fill most={1.777}>
        <div lang={lang}>
          <p className={styles.caption}>{caption}</p>
          <p>{name}</p>
          <p className={styles.hours}>{hours}</p>
        </div>
      </Fill>
    </li>
  )
}

/** Each way in that needs no counter, with its code as large as fits beside what one can do there. */
function ChannelsSlide() {
  const { t } = useTranslation()
  const room = useRef<HTMLDivElement>(null)
  const isWide = useIsWide(room)
  const channels = useContent('channels', 'channels')
  const lang = useLang('channels', 'channels')
  const pages = useMemo(
    () => evenly(channels?.channels ?? [], isWide ? MOST.wide : MOST.high),
    [channels, isWide],
  )
  if (!channels) return null
  return (
    <SlideBody topic={t('online.title')} title={t('online.lead')} source={<DatedWords of={channels} />}>
      <div className={styles.pages} ref={room}>
        <Pages most={1}>
          {pages.map((page, index) => (
            <ul key={index} className={styles.page}>
              {page.map((channel) => (
                <Way key={channel.id} channel={channel} lang={lang} />
              ))}
            </ul>
          ))}
        </Pages>
      </div>
    </SlideBody>
  )
}

export const channelsSlide: SlideModule = { needs: () => [['channels'], ['hall']], View: ChannelsSlide }
