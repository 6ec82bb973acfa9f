import { useTranslation } from 'react-i18next'
import { useContent, useRows, type Row } from '../../store/content.ts'
import type { PageModule, PageNamed } from '../../store/page.ts'
import { Fine, PageBody } from '../../ui/page.tsx'
import styles from './pledges-page.module.css'

function Pledge({ row }: { row: Row<'pledge'> }) {
  const { t } = useTranslation()
  const pledge = useContent('pledge', row.id)
  return (
    <li className={styles.pledge}>
      <p className={styles.figure}>
        {row.figure && (
          <>
            {row.figure.value}
            <small>{row.figure.unit}</small>
          </>
        )}
      </p>
      <div>
        <h2 className={styles.name}>{row.title}</h2>
        <p>{row.promise}</p>
        {pledge && (
          <p className={styles.breach}>
            <strong>{t('pledges.breach')}</strong> {pledge.breach}
          </p>
        )}
      </div>
    </li>
  )
}

function PledgesPage() {
  const { t } = useTranslation()
  const rows = useRows('pledge')
  const newest = rows.reduce((latest, { published }) => (published > latest ? published : latest), '')
  return (
    <PageBody title={t('pledges.title')}>
      <ol className={styles.pledges}>
        {rows.map((row) => (
          <Pledge key={row.id} row={row} />
        ))}
      </ol>
      {newest && <Fine>{t('pledges.published', { date: newest })}</Fine>}
    </PageBody>
  )
}

export const pledgesPage: PageModule<PageNamed<'pledges'>> = {
  needs: () => [['pledge']],
  View: PledgesPage,
}
