import { useTranslation } from 'react-i18next'
import { useContent } from '../../store/content.ts'
import { isKnown, useNumber } from '../../topics/phones/number.ts'

/** The four kinds of phone that clause 一(二)6 wants in view, always. */
export function Foot() {
  const { t } = useTranslation()
  const phones = useContent('phones', 'phones')?.phones ?? []
  const number = useNumber()
  return (
    <footer className="frame-foot">
      <ul className="frame-phones">
        {phones.map((phone) => (
          <li key={phone.kind + phone.number}>
            <span className="frame-phone-kind">{t(`frame.phone.${phone.kind}`)}</span>
            <span className="frame-phone-number">{number(phone)}</span>
            {isKnown(phone) && <span className="frame-phone-hours">{phone.hours}</span>}
          </li>
        ))}
      </ul>
    </footer>
  )
}
