import type { ReactNode, Ref } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../i18n/use-translation.ts'
import { useContent, useLang } from '../store/content.ts'
import { useWallTime } from '../store/time.ts'
import { Code } from '../ui/code.tsx'
import { useDayWords } from './day-words.ts'
import styles from './paper.module.css'

interface Props {
  ref: Ref<HTMLElement>
  title: string
  lang: string | undefined
  /** what the code carries */
  text: string
  /** since when what it says is public, and who says so */
  source: { published: string; owner: string } | undefined
  children: ReactNode
}

/** A slip on paper, of any width from a receipt's 80 mm: there for print media alone, beside the screen. */
export function Paper({ ref, title, lang, text, source, children }: Props) {
  const { t, spoken } = useTranslation()
  const now = useWallTime()
  const words = useDayWords()
  const hall = useContent('hall', 'hall')
  const hallLang = useLang('hall', 'hall')
  return createPortal(
    <article className={styles.paper} ref={ref} lang={spoken}>
      <p className={styles.hall} lang={hallLang}>
        {hall?.company} {hall?.name}
      </p>
      <h1 lang={lang}>{title}</h1>
      {children}
      <footer className={styles.foot}>
        <Code text={text} label={t('takeAway.code', { title })} stands="paper" />
        <p>
          {source && (
            <>
              {t('takeAway.published', { date: words.day(source.published) })} ·{' '}
              <span lang={lang}>{source.owner}</span>
              <br />
            </>
          )}
          {t('takeAway.printedOn', { date: words.moment(now) })}
          {hall?.sample && (
            <>
              <br />
              {t('frame.sample')}
            </>
          )}
        </p>
      </footer>
    </article>,
    document.body,
  )
}
