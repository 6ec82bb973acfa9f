import { useTranslation } from '../i18n/use-translation.ts'
import { dialled, isAlwaysAnswered, isDialled } from '../../content/arithmetic/phones.ts'
import { useContent } from './content.ts'

/** A number as it is shown: its extension in words; one that is not known yet says so. */
export function useNumber(): (text: string) => string {
  const { t } = useTranslation()
  return (text) => {
    if (!isDialled(text)) return t('frame.pendingNumber')
    const { number, extension } = dialled(text)
    return extension === null ? number : t('frame.extension', { number, extension })
  }
}

/** The number that a page names where words end, ready to be shown; nothing while none can be dialled. */
export function useHotline(): { number: string; hours: string } | undefined {
  const shown = useNumber()
  const known = useContent('phones', 'phones')?.phones.filter(({ number }) => isDialled(number))
  const phone = known?.find(({ kind }) => kind === 'hotline') ?? known?.[0]
  return phone && { number: shown(phone.number), hours: phone.hours }
}

/** The same while the hall is closed: of those who help, the first that is answered at any time, where one is. */
export function useNightLine(): { number: string; hours: string } | undefined {
  const shown = useNumber()
  const phones = useContent('phones', 'phones')?.phones
  const hotline = useHotline()
  const always = phones
    ?.filter(({ kind }) => kind === 'hotline' || kind === 'company')
    .sort((a, b) => Number(b.kind === 'hotline') - Number(a.kind === 'hotline'))
    .find(({ number, hours }) => isDialled(number) && isAlwaysAnswered(hours))
  return always ? { number: shown(always.number), hours: always.hours } : hotline
}
