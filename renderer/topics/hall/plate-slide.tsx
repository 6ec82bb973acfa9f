import { useContent, useLang } from '../../store/content.ts'
import { useMedia } from '../../store/media.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Fill } from '../../ui/fill.tsx'
import { Sentence, SlideBody } from '../../ui/slide.tsx'
import styles from './hall-slides.module.css'

/** Whose hall this is, and where. */
function PlateSlide() {
  const hall = useContent('hall', 'hall')
  const lang = useLang('hall', 'hall')
  const mark = useMedia(hall?.mark)
  if (!hall) return null
  return (
    <SlideBody>
      <Fill most={2.369}>
        <div className={styles.sign} lang={lang}>
          {mark && <img className={styles.mark} src={mark} alt="" />}
          <div className={styles.words}>
            <p className={styles.company}>{hall.company}</p>
            <Sentence>{hall.name}</Sentence>
            <p>{hall.address}</p>
          </div>
        </div>
      </Fill>
    </SlideBody>
  )
}

export const plateSlide: SlideModule = { needs: () => [['hall']], View: PlateSlide }
