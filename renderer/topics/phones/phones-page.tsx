import { useTranslation } from 'react-i18next'
import { useContent } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { PageBody, Section } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { useNumber } from './number.ts'
import styles from './phones-page.module.css'

function PhonesPage({ go }: PageProps) {
  const { t } = useTranslation()
  const phones = useContent('phones', 'phones')?.phones ?? []
  const counters = useContent('hall', 'hall')?.counters ?? []
  const number = useNumber()
  return (
    <PageBody title={t('phones.title')} lead={t('phones.lead')}>
      <ul>
        {phones.map((phone) => (
          <li key={phone.kind + phone.number} className={styles.phone}>
            <p className={styles.kind}>
              {t(`frame.phone.${phone.kind}`)}
              <small>{phone.hours}</small>
            </p>
            <p className={styles.number}>{number(phone)}</p>
            {phone.note && <p className={styles.note}>{phone.note}</p>}
          </li>
        ))}
      </ul>
      <Section title={t('phones.counter')} aside={t('phones.counterLead')}>
        <ul>
          {counters.map((counter) => (
            <li key={counter.number}>
              <Tap look="row" onClick={() => go({ name: 'hall' })}>
                <strong className={styles.counter}>{counter.number}</strong>
                {counter.name}
              </Tap>
            </li>
          ))}
        </ul>
      </Section>
    </PageBody>
  )
}

export const phonesPage: PageModule<PageNamed<'phones'>> = {
  needs: () => [['phones'], ['hall']],
  View: PhonesPage,
}
