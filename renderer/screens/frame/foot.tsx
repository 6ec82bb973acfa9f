import { memo } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { isDialled, onePerKind } from '../../../content/arithmetic/phones.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'

/** The four kinds of phone that clause 一(二)6 wants in view, always. */
export const Foot = memo(function Foot() {
  const { t } = useTranslation()
  const phones = onePerKind(useContent('phones', 'phones')?.phones ?? [])
  const lang = useLang('phones', 'phones')
  const number = useNumber()
  return (
    <footer className="frame-foot">
      <ul className="frame-phones">
        {phones.map((phone) => (
          <li key={phone.kind}>
            <span className="frame-phone-kind">{t(`frame.phone.${phone.kind}`)}</span>
            <span className="frame-phone-number">{number(phone.number)}</span>
            {isDialled(phone.number) && (
              <span className="frame-phone-hours" lang={lang}>
                {phone.hours}
              </span>
            )}
          </li>
        ))}
      </ul>
    </footer>
  )
})
