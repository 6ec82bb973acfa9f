import { useTranslation } from '../../i18n/use-translation.ts'
import { isStop } from '../../../content/arithmetic/notice-state.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useNumber } from '../../store/phones.ts'
import { Prose } from '../../ui/prose.tsx'
import { useDayWords } from '../day-words.ts'
import type { SlipLine } from '../slip-text.ts'
import { TakeAway } from '../take-away.tsx'

/** Their start and end only say for how long they hang. */
const untimed: ReadonlySet<Content['notice']['kind']> = new Set(['price', 'general'])

/** The notice to take along, for the neighbours too. */
export function NoticeSlip({ notice, lang }: { notice: Content['notice']; lang: string | undefined }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { span } = useDayWords()
  const { title, starts, ends, restored, areas, advice, manner, reason, hotline, signature, body } = notice
  const when = untimed.has(notice.kind) ? undefined : span(starts, restored ?? ends)
  const lines: SlipLine[] = [
    ...(when ? [{ term: t('takeAway.time'), items: [when], rank: 1 }] : []),
    ...(manner ? [{ term: t('notices.manner'), items: [manner], rank: 3 }] : []),
    ...(areas.length > 0 ? [{ term: t('notices.area'), items: areas, listed: true, rank: 4 }] : []),
    ...(advice.length > 0 ? [{ term: t('notices.advice'), items: advice, listed: true, rank: 5 }] : []),
    { term: t('takeAway.phone'), items: [number(hotline)], rank: 2 },
  ]
  return (
    <TakeAway
      what="notice"
      address={notice.address}
      title={title}
      lines={lines}
      lang={lang}
      source={{ published: notice.published, owner: signature }}
    >
      {when && <p>{when}</p>}
      {[reason, manner].map((line) => line && <p key={line}>{line}</p>)}
      {areas.length > 0 && <h2>{t('notices.area')}</h2>}
      <ol lang={lang}>
        {areas.map((area) => (
          <li key={area}>{area}</li>
        ))}
      </ol>
      {advice.length > 0 && <h2>{t('notices.advice')}</h2>}
      <ol lang={lang}>
        {advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {body.length > 0 && <Prose text={body} lang={lang} />}
      <p>
        {t('notices.hotline')} <strong>{number(hotline)}</strong>
      </p>
      {isStop(notice) && <small>{t('notices.caveat')}</small>}
    </TakeAway>
  )
}
