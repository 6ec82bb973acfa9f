import { useTranslation } from '../../i18n/use-translation.ts'
import { isDialled } from '../../../content/arithmetic/phones.ts'
import { useContent, useLang } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { useNumber } from '../../store/phones.ts'
import { PageBody, Section } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { useClosedWords } from '../opening-words.ts'
import { PhonesSlip } from './phones-slip.tsx'
import styles from './phones-page.module.css'

function PhonesPage({ go }: PageProps) {
  const { t } = useTranslation()
  const published = useContent('phones', 'phones')
  const phones = published?.phones ?? []
  const counters = useContent('hall', 'hall')?.counters ?? []
  const number = useNumber()
  const lang = useLang('phones', 'phones')
  const closed = useClosedWords()
  const hallLang = useLang('hall', 'hall')
  return (
    <PageBody
      title={t('phones.title')}
      lead={phones.some(({ number }) => isDialled(number)) && t('phones.lead')}
    >
      <ul>
        {phones.map((phone) => (
          <li key={phone.kind + phone.number} className={styles.phone}>
            <p className={styles.kind} lang={lang}>
              {phone.name}
              <small>{phone.hours}</small>
            </p>
            <p className={styles.number}>{number(phone.number)}</p>
            {phone.note && (
              <p className={styles.note} lang={lang}>
                {phone.note}
              </p>
            )}
          </li>
        ))}
      </ul>
      {published && <PhonesSlip phones={published} lang={lang} />}
      <Section
        title={t(closed === null ? 'phones.counter' : 'phones.counterLater')}
        aside={closed ?? t('phones.counterLead')}
      >
        <ul>
          {counters.map((counter) => (
            <li key={counter.number}>
              <Tap look="row" onClick={leadTo(go, { name: 'hall' })}>
                <strong className={styles.counter}>{counter.number}</strong>
                <span lang={hallLang}>{counter.name}</span>
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
