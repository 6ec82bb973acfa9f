import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Fill } from '../../ui/fill.tsx'
import { Sentence, SlideBody } from '../../ui/slide.tsx'
import styles from './hall-slides.module.css'

/** The one sentence that the company wants to be held to, with its mark. */
function CreedSlide() {
  const { t } = useTranslation()
  const hall = useContent('hall', 'hall')
  const lang = useLang('hall', 'hall')
  const mark = useMedia(hall?.creedMark)
  if (!hall) return null
  return (
    <SlideBody>
      <Fill most={2.369}>
        <div className={styles.sign}>
          {mark && <img className={styles.mark} src={mark} alt="" />}
          <div className={styles.words}>
            <p className={styles.company}>{t('hall.creed')}</p>
            <Sentence lang={lang}>{hall.creed}</Sentence>
          </div>
        </div>
      </Fill>
    </SlideBody>
  )
}

export const creedSlide: SlideModule = { needs: () => [['hall']], View: CreedSlide }
