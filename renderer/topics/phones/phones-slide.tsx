import { useTranslation } from '../../i18n/use-translation.ts'
import { isDialled } from '../../../content/arithmetic/phones.ts'
import { useContent, useLang } from '../../store/content.ts'
import { useNumber } from '../../store/phones.ts'
import type { SlideModule } from '../../store/slide.ts'
import { Fill } from '../../ui/fill.tsx'
import { SlideBody } from '../../ui/slide.tsx'
import styles from './phones-slide.module.css'

/** The numbers to write down, each with what it is for and when somebody answers. */
function PhonesSlide() {
  const { t } = useTranslation()
  const phones = useContent('phones', 'phones')?.phones.filter(({ number }) => isDialled(number)) ?? []
  const lang = useLang('phones', 'phones')
  const number = useNumber()
  return (
    <SlideBody title={t('topic.phones')}>
      <Fill most={1.777}>
        <ul className={phones.length === 3 ? styles.three : styles.phones}>
          {phones.slice(0, 4).map((phone) => (
            <li key={phone.kind + phone.number}>
              <span>{t(`frame.phone.${phone.kind}`)}</span>
              <strong>{number(phone.number)}</strong>
              <small lang={lang}>{phone.hours}</small>
            </li>
          ))}
        </ul>
      </Fill>
    </SlideBody>
  )
}

export const phonesSlide: SlideModule = { needs: () => [['phones']], View: PhonesSlide }
