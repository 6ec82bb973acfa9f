import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useNumber } from '../../store/phones.ts'
import { Prose } from '../../ui/prose.tsx'
import { useDayWords } from '../day-words.ts'
import type { SlipLine } from '../slip-text.ts'
import { TakeAway } from '../take-away.tsx'

/** Time and place of an event, to take along. */
export function EventSlip({ event, lang }: { event: Content['event']; lang: string | undefined }) {
  const { t } = useTranslation()
  const number = useNumber()
  const { span } = useDayWords()
  const when = span(event.starts, event.ends)
  const phone = event.phone && number(event.phone)
  const lines: SlipLine[] = [
    { term: t('events.when'), items: [when], rank: 1 },
    { term: t('events.where'), items: [event.place], rank: 2 },
    ...(phone ? [{ term: t('events.phone'), items: [phone], rank: 3 }] : []),
    { items: [event.summary], rank: 4 },
  ]
  return (
    <TakeAway
      what="event"
      address={event.address}
      title={event.title}
      lines={lines}
      lang={lang}
      source={event}
    >
      <p>
        <strong>{when}</strong>
      </p>
      <p lang={lang}>{event.place}</p>
      <p lang={lang}>{event.summary}</p>
      {event.body.length > 0 && <Prose text={event.body} lang={lang} />}
      {phone && (
        <p>
          {t('events.phone')} {phone}
        </p>
      )}
    </TakeAway>
  )
}
