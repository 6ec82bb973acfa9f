import { ALargeSmall, ArrowLeft, Contrast, House, Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useContent } from '../../store/content.ts'
import { textSizes, useVisit } from '../../store/visit.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './bar.module.css'
import { back, changeLanguage, go } from './navigate.ts'

const icon = { 'aria-hidden': true, className: styles.icon, strokeWidth: 1.75 } as const

/** What hands use, on the waterline: the way back at one end, how one likes to read at the other. */
export function Bar({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { page, language, size, contrast } = useVisit()
  const languages = useContent('hall', 'hall')?.languages ?? ['zh-CN']
  const next = languages[(languages.indexOf(language) + 1) % languages.length] ?? 'zh-CN'
  const nextSize = textSizes[(textSizes.indexOf(size) + 1) % textSizes.length] ?? 'large'
  return (
    <nav className="frame-waterline" aria-label={t('bar.label')}>
      <div className={styles.bar}>
        {page.name !== 'home' && (
          <div className={styles.way}>
            <Tap look="bar" onClick={() => void back()}>
              <ArrowLeft {...icon} />
              {t('bar.back')}
            </Tap>
            <Tap look="bar" onClick={() => void go({ name: 'home' })}>
              <House {...icon} />
              {t('bar.home')}
            </Tap>
          </div>
        )}
        {children}
        <div className={styles.likes}>
          <Tap look="bar" onClick={() => useVisit.setState({ size: nextSize })}>
            <ALargeSmall {...icon} />
            {t(`bar.sizes.${nextSize}`)}
          </Tap>
          <Tap look="bar" aria-pressed={contrast} onClick={() => useVisit.setState({ contrast: !contrast })}>
            <Contrast {...icon} />
            {t(contrast ? 'bar.contrastOff' : 'bar.contrast')}
          </Tap>
          {next !== language && (
            <Tap look="bar" lang={next} onClick={() => void changeLanguage(next)}>
              <Languages {...icon} />
              {t(`languages.${next as 'en'}`, { defaultValue: next })}
            </Tap>
          )}
        </div>
      </div>
    </nav>
  )
}
