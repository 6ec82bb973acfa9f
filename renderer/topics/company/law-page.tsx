import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useWallTime } from '../../store/time.ts'
import { Code } from '../../ui/code.tsx'
import { Facts, PageBody, Section, type Fact } from '../../ui/page.tsx'
import { Prose } from '../../ui/prose.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { OnlyIn } from '../only-in.tsx'
import styles from './company-page.module.css'
import { forceOn, useForceWords } from './force.ts'

/** What a law means for a customer, in plain words; where its own words stand, if content says so. */
function LawPage({ page }: PageProps<PageNamed<'law'>>) {
  const { t } = useTranslation()
  const law = useContent('law', page.id)
  const lang = useLang('law', page.id)
  const force = useForceWords()
  const today = useWallTime().slice(0, 10)
  if (!law) return <InPreparation title={t('company.title')} />
  const facts: Fact[] = [
    ...(law.number ? [[t('company.number'), law.number, lang] as const] : []),
    [t('company.issuer'), law.issuer, lang],
    [t('company.since'), force(law, today)],
  ]
  return (
    <PageBody title={law.title} lang={lang} lead={forceOn(law, today) !== 'now' && force(law, today)}>
      <OnlyIn lang={lang} />
      <Facts facts={facts} />
      <Section title={t('company.means')}>
        <Prose text={law.body} lang={lang} large />
      </Section>
      {law.address && (
        <Section title={t('company.fullText')}>
          <div className={styles.scan}>
            <Code later text={law.address} label={t('company.fullText')} />
            <p>{law.address}</p>
          </div>
        </Section>
      )}
      <DatedLine of={law} />
    </PageBody>
  )
}

export const lawPage: PageModule<PageNamed<'law'>> = {
  needs: (_, page) => [['law', page.id]],
  View: LawPage,
}
