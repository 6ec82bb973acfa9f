import { Printer } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { isPublicAddress } from '../../content/arithmetic/public-address.ts'
import { clock } from '../store/clock.ts'
import { useHall } from '../store/hall.ts'
import { printPage } from '../store/print.ts'
import { Code } from '../ui/code.tsx'
import { Tap } from '../ui/tap.tsx'
import { Paper } from './paper.tsx'
import { fitsCode, slipText, type SlipLine } from './slip-text.ts'
import styles from './take-away.module.css'

interface Props {
  what: 'guide' | 'bill' | 'notice' | 'phones' | 'article' | 'charge' | 'event'
  /** where the same stands on the web */
  address?: string | undefined
  title: string
  /** what is worth a place in the code, where there is no address */
  lines: readonly SlipLine[]
  lang: string | undefined
  source?: { published: string; owner: string }
  /** all of it, for paper */
  children: ReactNode
}

/** How long the button says what became of a slip before it offers another. Milliseconds. */
const SAID_MS = 8_000

/** Draws the paper, has it printed, and says how that went. */
function usePrinting() {
  const [state, setState] = useState<'print' | 'printing' | 'printed' | 'unprinted'>('print')
  const paper = useRef<HTMLElement>(null)
  useEffect(() => {
    if (state === 'print') return
    if (state !== 'printing') return clock.after(SAID_MS, () => setState('print'))
    let left = false
    const run = async () => {
      const sent = await printPage(paper.current?.textContent ?? '')
      if (!left) setState(sent ? 'printed' : 'unprinted')
    }
    void run()
    return () => {
      left = true
    }
  }, [state])
  return { state, paper, print: () => setState('printing') }
}

/** The slip that one takes away: a code for the telephone, and paper where the machine has a printer. */
export function TakeAway({ what, address, title, lines, lang, source, children }: Props) {
  const { t } = useTranslation()
  const hasPrinter = useHall(({ screen }) => screen.printer === true)
  const { state, paper, print } = usePrinting()
  const page = address !== undefined && isPublicAddress(address) && fitsCode(address) ? address : undefined
  const text =
    page ??
    slipText(title, lines, {
      colon: t('takeAway.colon'),
      between: t('takeAway.between'),
      rest: (count) => t('takeAway.rest', { count }),
      more: t('takeAway.more'),
    })
  return (
    <section className={styles.slip}>
      <Code later text={text} label={t('takeAway.code', { title })} stands="alone" />
      <div className={styles.words}>
        <h2>{t(`takeAway.title.${what}`)}</h2>
        <p>{t(page ? 'takeAway.scanWeb' : 'takeAway.scan')}</p>
        <p>{page ? t('takeAway.opens') : t(`takeAway.shows.${what}`)}</p>
        {page && <p className={styles.address}>{page.replace(/^https?:\/\/|\/$/g, '')}</p>}
        {hasPrinter && (
          <div className={styles.print} aria-live="polite">
            {state === 'print' || state === 'printing' ? (
              <Tap look="main" disabled={state === 'printing'} onClick={print}>
                <Printer aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
                {t(`takeAway.${state}`)}
              </Tap>
            ) : (
              <p className={styles.said}>{t(`takeAway.${state}`)}</p>
            )}
          </div>
        )}
      </div>
      {state === 'printing' && (
        <Paper ref={paper} title={title} lang={lang} text={text} source={source}>
          {children}
        </Paper>
      )}
    </section>
  )
}
