import { Accessibility, Check, Contrast } from 'lucide-react'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { textSizes, useVisit, type VisitState } from '../../../store/visit.ts'
import { Tap } from '../../../ui/tap.tsx'
import { Close } from './close.tsx'
import styles from './panel.module.css'

const sign = { 'aria-hidden': true, className: styles.sign, strokeWidth: 1.75 } as const

/** The panel stays: who needs large letters may need low buttons, too, and sees what each choice does. */
const choose = (choice: Partial<VisitState>) => useVisit.setState(choice)

/** How one likes to see and to reach. */
export function AccessPanel() {
  const { t } = useTranslation()
  const { size, contrast, low } = useVisit()
  return (
    <section className={styles.panel} aria-label={t('aids.access')}>
      <div className={styles.sizes} role="radiogroup" aria-label={t('aids.size')}>
        {textSizes.map((each) => (
          <Tap
            key={each}
            look="chip"
            role="radio"
            aria-checked={each === size}
            onClick={() => choose({ size: each })}
          >
            {each === size && <Check {...sign} />}
            <span className={styles[each]}>{t(`aids.sizes.${each}`)}</span>
          </Tap>
        ))}
      </div>
      <Tap look="chip" aria-pressed={contrast} onClick={() => choose({ contrast: !contrast })}>
        {contrast ? <Check {...sign} /> : <Contrast {...sign} />}
        {t('aids.contrast')}
      </Tap>
      <Tap look="chip" aria-pressed={low} onClick={() => choose({ low: !low })}>
        {low ? <Check {...sign} /> : <Accessibility {...sign} />}
        {t('aids.low')}
      </Tap>
      <div className={styles.end}>
        <Close />
      </div>
    </section>
  )
}
