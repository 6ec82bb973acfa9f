import { useTranslation } from 'react-i18next'
import { useContent, useLang } from '../../store/content.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Code } from '../../ui/code.tsx'
import { Pages } from '../../ui/pages.tsx'
import { SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import styles from './channels-slide.module.css'

/** Each way in that needs no counter, with its code as large as fits beside what one can do there. */
function ChannelsSlide() {
  const { t } = useTranslation()
  const content = useContent('channels', 'channels')
  const lang = useLang('channels', 'channels')
  if (!content) return null
  return (
    <SlideBody topic={t('online.title')} title={t('online.lead')} source={<DatedWords of={content} />}>
      <div className={styles.pages}>
        <Pages>
          <ul>
            {content.channels.map(({ id, name, caption, hours, address }) => (
              <li key={id} className={styles.channel}>
                <Code text={address} label={t('online.code', { name })} />
                <div lang={lang}>
                  <p className={styles.caption}>{caption}</p>
                  <p>{name}</p>
                  <p className={styles.hours}>{hours}</p>
                </div>
              </li>
            ))}
          </ul>
        </Pages>
      </div>
    </SlideBody>
  )
}

export const channelsSlide: SlideModule = { needs: () => [['channels'], ['hall']], View: ChannelsSlide }
