import { useTranslation } from '../../i18n/use-translation.ts'
import { isDialled } from '../../../content/arithmetic/phones.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Fill } from '../../ui/fill.tsx'
import { SlideBody } from '../../ui/slide.tsx'
import styles from './phones-slide.module.css'

/** Which number to call for what: the foot of the same screen has them by kind. */
function PhonesSlide() {
  const { t } = useTranslation()
  const phones = useContent('phones', 'phones')?.phones.filter(({ number }) => isDialled(number)) ?? []
  const lang = useLang('phones', 'phones')
  const number = useNumber()
  return (
    <SlideBody title={t('phones.which')}>
      <Fill most={1.777}>
        <ul className={phones.length === 3 ? styles.three : styles.phones}>
          {phones.slice(0, 4).map((phone) => (
            <li key={phone.kind + phone.number}>
              <span lang={lang}>{phone.note ?? phone.name}</span>
              <strong>{number(phone.number)}</strong>
              <small lang={lang}>
                {phone.note && `${phone.name} · `}
                {phone.hours}
              </small>
            </li>
          ))}
        </ul>
      </Fill>
    </SlideBody>
  )
}

export const phonesSlide: SlideModule = { needs: () => [['phones']], View: PhonesSlide }
