import { useTranslation } from '../../i18n/use-translation.ts'
import { isDialled } from '../../../content/arithmetic/phones.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import type { SlipLine } from '../slip-text.ts'
import { TakeAway } from '../take-away.tsx'

/** The numbers to take along; nothing while none can be dialled. */
export function PhonesSlip({ phones, lang }: { phones: Content['phones']; lang: string | undefined }) {
  const { t } = useTranslation()
  const number = useNumber()
  const hall = useContent('hall', 'hall')
  const known = phones.phones.filter((phone) => isDialled(phone.number))
  if (known.length === 0 || !hall) return null
  const said = known.map((phone) => ({
    ...phone,
    words: t('takeAway.phoneHours', { number: number(phone.number), hours: phone.hours }),
  }))
  const lines: SlipLine[] = [
    ...said.map(({ name, words }, index) => ({ term: name, items: [words], rank: index + 1 })),
    { term: t('hall.address'), items: [hall.address], rank: said.length + 1 },
  ]
  return (
    <TakeAway what="phones" title={`${hall.company} ${hall.name}`} lines={lines} lang={lang} source={phones}>
      {said.map(({ name, words, note }) => (
        <p key={name} lang={lang}>
          {name}
          <br />
          <strong>{words}</strong>
          {note && <small>{note}</small>}
        </p>
      ))}
      <p lang={lang}>
        {t('hall.address')} {hall.address}
      </p>
    </TakeAway>
  )
}
