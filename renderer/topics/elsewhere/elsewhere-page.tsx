import { ArrowRight } from 'lucide-react'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import type { PageModule, PageNamed } from '../../store/page.ts'
import { useNumber } from '../../store/phones.ts'
import { PageBody } from '../../ui/page.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import styles from './elsewhere-page.module.css'

/** What is not handled here, why not, where it is, and the number to call. */
function ElsewherePage() {
  const { t } = useTranslation()
  const elsewhere = useContent('elsewhere', 'elsewhere')
  const lang = useLang('elsewhere', 'elsewhere')
  const number = useNumber()
  if (!elsewhere) return <InPreparation title={t('elsewhere.title')} />
  return (
    <PageBody title={t('elsewhere.title')} lead={t('elsewhere.lead')}>
      <ul className={styles.entries}>
        {elsewhere.entries.map(({ title, reason, where, phone }) => (
          <li key={title} className={styles.entry}>
            <div lang={lang}>
              <h2 className={styles.what}>{title}</h2>
              <p className={styles.why}>{reason}</p>
              <p className={styles.where}>
                <ArrowRight aria-hidden="true" className={styles.arrow} strokeWidth={1.75} />
                {where}
              </p>
            </div>
            {phone && <p className={styles.number}>{number(phone)}</p>}
          </li>
        ))}
      </ul>
      <DatedLine of={elsewhere} />
    </PageBody>
  )
}

export const elsewherePage: PageModule<PageNamed<'elsewhere'>> = {
  needs: () => [['elsewhere']],
  View: ElsewherePage,
}
