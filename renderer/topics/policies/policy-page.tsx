import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang, useRows } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { Code } from '../../ui/code.tsx'
import { Facts, PageBody, Section } from '../../ui/page.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Tap } from '../../ui/tap.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { OnlyIn } from '../only-in.tsx'
import { caseOf } from './cases.ts'
import { Levels } from './levels.tsx'
import styles from './policy-page.module.css'

type Policy = Content['policy']
type FacilityKind = Content['hall']['facilities'][number]['kind']

/** Where in the room one goes with what a rule is about. */
const placesOf: Partial<Record<Policy['subject'], readonly FacilityKind[]>> = {
  rating: ['comment-book', 'comment-box'],
  complaints: ['supervision-desk', 'comment-book', 'comment-box'],
}

function Places({ subject }: Pick<Policy, 'subject'>) {
  const { t } = useTranslation()
  const kinds = placesOf[subject] ?? []
  const all = useContent('hall', 'hall')?.facilities ?? []
  const facilities = kinds.flatMap((wanted) => all.filter(({ kind }) => kind === wanted))
  const lang = useLang('hall', 'hall')
  const channels = useContent('channels', 'channels')?.channels ?? []
  const channelLang = useLang('channels', 'channels')
  const rating = subject === 'rating' ? channels.find(({ kind }) => kind === 'rating') : undefined
  if (facilities.length === 0 && !rating) return null
  return (
    <Section title={t(`policy.where.${subject === 'rating' ? 'rating' : 'complaints'}`)}>
      {rating && (
        <div className={styles.scan}>
          <Code later text={rating.address} label={rating.name} />
          <p lang={channelLang}>
            <strong>{rating.name}</strong>
            <small>{rating.address}</small>
          </p>
        </div>
      )}
      <div lang={lang}>
        <Facts facts={facilities.map(({ name, place }) => [name, place])} />
      </div>
    </Section>
  )
}

function Consequences({ lines, lang }: { lines: readonly string[]; lang: string | undefined }) {
  return (
    <ul className={styles.cases} lang={lang}>
      {lines.map((line) => {
        const { case: when, follows } = caseOf(line)
        return (
          <li key={line}>
            {when && <strong>{when}</strong>}
            <p>{follows}</p>
          </li>
        )
      })}
    </ul>
  )
}

function PolicyPage({ page, go }: PageProps<PageNamed<'policy'>>) {
  const { t } = useTranslation()
  const policy = useContent('policy', page.id)
  const lang = useLang('policy', page.id)
  const pledges = useRows('pledge').length
  if (!policy) return <InPreparation title={t('rules.title')} />
  const { replyLimit, responsible, duties, consequences, levels, subject } = policy
  return (
    <PageBody title={policy.title} lead={policy.summary} lang={lang}>
      <OnlyIn lang={lang} />
      {(replyLimit || responsible) && (
        <div className={styles.slip}>
          {replyLimit && (
            <p className={styles.limit}>
              <small>{t('policy.reply')}</small>
              <strong>{t(`guides.limit.${replyLimit.unit}`, { count: replyLimit.value })}</strong>
            </p>
          )}
          {responsible && (
            <p className={styles.who}>
              <small>{t('policy.responsible')}</small>
              <span lang={lang}>{responsible}</span>
            </p>
          )}
        </div>
      )}
      {levels.length > 0 && <Levels levels={levels} lang={lang} />}
      {duties.length > 0 && (
        <Section title={t('policy.duties')}>
          <ol className={styles.duties} lang={lang}>
            {duties.map((duty, index) => (
              <li key={duty}>
                <span className={styles.number}>{index + 1}</span>
                <span>{duty}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {consequences.length > 0 && (
        <Section title={t('policy.consequences')} aside={t('rules.cases', { count: consequences.length })}>
          <Consequences lines={consequences} lang={lang} />
        </Section>
      )}
      <Places subject={subject} />
      <Section title={t('policy.text')}>
        <Prose text={policy.body} lang={lang} large />
      </Section>
      {subject === 'pledges' && pledges > 0 && (
        <div className={styles.onward}>
          <Tap look="chip" onClick={leadTo(go, { name: 'pledges' })}>
            {t('pledges.title')} · {t('rules.pledges', { count: pledges })}
          </Tap>
        </div>
      )}
      <DatedLine of={policy} />
    </PageBody>
  )
}

export const policyPage: PageModule<PageNamed<'policy'>> = {
  needs: (_, page) => [['policy', page.id], ['channels']],
  View: PolicyPage,
}
