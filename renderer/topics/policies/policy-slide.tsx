import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import { itemOf, type SlideModule, type SlideProps } from '../../store/slide.ts'
import { firstPart } from '../../ui/first-part.ts'
import { Pages } from '../../ui/pages.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Row, Rows, Sentence, SlideBody } from '../../ui/slide.tsx'
import { DatedWords } from '../dated-line.tsx'
import { caseOf } from './cases.ts'
import styles from './policy-slide.module.css'

/** What a rule comes down to: the duties, the cases or the grades that it names, or else how its text begins. */
function Matter({ policy, lang }: { policy: Content['policy']; lang: string | undefined }) {
  const { duties, consequences, levels, body } = policy
  if (consequences.length > 0)
    return (
      <Rows>
        {consequences.map((line) => {
          const { case: when, follows } = caseOf(line)
          return (
            <Row
              key={line}
              name={when ?? follows}
              lang={lang}
              note={when && <span lang={lang}>{follows}</span>}
            />
          )
        })}
      </Rows>
    )
  const lines = duties.length > 0 ? duties : levels
  if (lines.length === 0) return <Prose text={firstPart(body).part} lang={lang} large heading="h2" />
  return (
    <Rows>
      {lines.map((line) => (
        <Row key={line} name={line} lang={lang} />
      ))}
    </Rows>
  )
}

/** One of the rules on the wall: what it promises in a sentence, within what time, and what it names. */
function PolicySlide({ id }: SlideProps) {
  const { t } = useTranslation()
  const policy = useContent('policy', id ?? '')
  const lang = useLang('policy', id ?? '')
  if (!policy) return null
  const { title, summary, replyLimit } = policy
  return (
    <SlideBody
      topic={t('rules.policies')}
      title={title}
      lang={lang}
      lead={
        <>
          <Sentence lang={lang}>{summary}</Sentence>
          {replyLimit && (
            <p className={styles.limit}>
              {t('policy.reply')}{' '}
              <strong>{t(`guides.limit.${replyLimit.unit}`, { count: replyLimit.value })}</strong>
            </p>
          )}
        </>
      }
      source={
        <>
          {t('signage.whole')} · <DatedWords of={policy} />
        </>
      }
    >
      <Pages>
        <Matter policy={policy} lang={lang} />
      </Pages>
    </SlideBody>
  )
}

export const policySlide: SlideModule = { needs: itemOf('policy'), View: PolicySlide }
