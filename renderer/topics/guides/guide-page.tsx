import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang } from '../../store/content.ts'
import type { PageModule, PageNamed, PageProps } from '../../store/page.ts'
import { useNumber } from '../../store/phones.ts'
import { Facts, PageBody, Section } from '../../ui/page.tsx'
import { Below } from '../../ui/later.tsx'
import { Prose } from '../../ui/prose.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { DatedLine } from '../dated-line.tsx'
import { GuideTicket } from '../guide-ticket.tsx'
import { InPreparation } from '../in-preparation.tsx'
import { useClosedWords } from '../opening-words.ts'
import { basisLine } from './basis-line.ts'
import { Fee } from './fee.tsx'
import { GuideSlip } from './guide-slip.tsx'
import { useLimit } from './limit.ts'
import { Materials } from './materials.tsx'
import { OnlineWays } from './online-ways.tsx'
import styles from './guide-page.module.css'

type Guide = Content['guide']

interface StepsProps {
  steps: Guide['steps']
  lang: string | undefined
}

function Steps({ steps, lang }: StepsProps) {
  const limit = useLimit()
  return (
    <ol>
      {steps.map(({ title, takes, note }, index) => (
        <li key={title} className={styles.step}>
          <span className={styles.rung}>{index + 1}</span>
          <span className={styles.stepWords} lang={lang}>
            {title}
            {note && <small>{note}</small>}
          </span>
          <span className={styles.takes}>{takes && limit(takes)}</span>
        </li>
      ))}
    </ol>
  )
}

/** Looks like the slip that one takes away: which counter, what to bring, how it goes, how long, what it costs. */
function GuidePage({ page, go }: PageProps<PageNamed<'guide'>>) {
  const { t } = useTranslation()
  const guide = useContent('guide', page.id)
  const closed = useClosedWords()
  const limit = useLimit()
  const number = useNumber()
  const lang = useLang('guide', page.id)
  if (!guide) return <InPreparation title={t('guides.title')} />
  return (
    <PageBody title={guide.title} lead={guide.plain} lang={lang}>
      <div className={styles.slip}>
        <p className={styles.counter}>
          <strong>{guide.counters.join(t('comma'))}</strong>
          {t('guides.counter')}
        </p>
        <dl className={styles.brief}>
          <div>
            <dt>{t('guides.promised')}</dt>
            <dd>{limit(guide.promisedLimit)}</dd>
            <dd className={styles.minor}>
              {t('guides.legal')}{' '}
              {guide.legalLimit === 'none' ? t('guides.noLegal') : limit(guide.legalLimit)}
            </dd>
          </div>
          <div className={'charges' in guide.fee && guide.fee.charges.length > 1 ? styles.wide : undefined}>
            <dt>{t('guides.fee')}</dt>
            <dd>
              <Fee fee={guide.fee} lang={lang} />
            </dd>
          </div>
        </dl>
        {closed !== null && (
          <p className={styles.closed}>
            <StateWord tone="watch">{closed}</StateWord>
          </p>
        )}
      </div>
      <GuideTicket guide={page.id} go={go} />
      <Section title={t('guides.bring')} aside={guide.materials.length > 0 && t('guides.bringTick')}>
        {guide.materials.length > 0 ? (
          <Materials materials={guide.materials} lang={lang} />
        ) : (
          <p>{t('guides.bringNothing')}</p>
        )}
      </Section>
      <GuideSlip guide={guide} lang={lang} />
      <OnlineWays guides={[page.id]} go={go} />
      <Section title={t('guides.steps')}>
        <Steps steps={guide.steps} lang={lang} />
      </Section>
      <Below>
        {guide.conditions.length > 0 && (
          <Section title={t('guides.conditions')}>
            <ul className={styles.lines} lang={lang}>
              {guide.conditions.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        )}
        {guide.questions.length > 0 && (
          <Section title={t('guides.questions')}>
            {guide.questions.map(({ ask, answer }) => (
              <div key={ask} className={styles.question} lang={lang}>
                <h3>{ask}</h3>
                <p>{answer}</p>
              </div>
            ))}
          </Section>
        )}
        {guide.body.length > 0 && (
          <Section title={t('guides.more')}>
            <Prose text={guide.body} lang={lang} />
          </Section>
        )}
        <div className={styles.facts}>
          <Facts
            facts={[
              [t('guides.who'), guide.audience.map((who) => t(`guides.audience.${who}`)).join(t('comma'))],
              [t('guides.where'), guide.place, lang],
              [t('guides.when'), guide.hours, lang],
              [t('guides.channels'), guide.channels.map(({ name }) => name).join(t('comma')), lang],
              [t('guides.phone'), number(guide.phone)],
              [t('guides.supervision'), number(guide.supervision)],
              [t('guides.authority'), guide.authority, lang],
              [t('guides.basis'), guide.basis.map(basisLine).join('；'), lang],
            ]}
          />
        </div>
        <DatedLine of={guide} />
      </Below>
    </PageBody>
  )
}

export const guidePage: PageModule<PageNamed<'guide'>> = {
  needs: (_, page) => [['guide', page.id], ['online'], ['channels']],
  View: GuidePage,
}
