import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useContent, useLang, useRows } from '../../store/content.ts'
import { leadTo, type PageModule, type PageNamed, type PageProps } from '../../store/page.ts'
import { Code } from '../../ui/code.tsx'
import { Entries, Entry } from '../../ui/entry.tsx'
import { Below } from '../../ui/later.tsx'
import { PageBody, Section } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import { DatedLine } from '../dated-line.tsx'
import { InPreparation } from '../in-preparation.tsx'
import styles from './online-page.module.css'

type Channels = Content['channels']['channels']
type Online = Content['online']

/**
 * An address as one reads it aloud: without the scheme that every one has, in parts that a line may end after. Never
 * after a hyphen, which would then look like one that was not in it.
 */
export const readable = (address: string): string[] =>
  address
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .split(/(?<=[./])/)

function Codes({ channels, lang }: { channels: Channels; lang: string | undefined }) {
  const { t } = useTranslation()
  return (
    <Section title={t('online.scan')} aside={t('online.scanHow')}>
      <ul className={styles.codes}>
        {channels.map(({ id, name, caption, hours, address }) => (
          <li key={id} className={styles.channel}>
            <Code later text={address} label={t('online.code', { name })} />
            <div lang={lang}>
              <h3>{caption}</h3>
              <p>{name}</p>
              <p className={styles.minor}>{hours}</p>
              <p className={styles.minor}>
                {readable(address).map((part, index) => (
                  <span key={index} className={styles.part}>
                    {part}
                  </span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Below the codes there is room for no more of what can be done before the page is moved. */
const AT_ONCE = 5

interface ServicesProps {
  services: Online['services']
  channels: Channels
  lang: string | undefined
  /** what leads there */
  toGuide(id: string): () => void
}

function Services({ services, channels, lang, toGuide }: ServicesProps) {
  const { t } = useTranslation()
  const guides = useRows('guide')
  const where = (ids: readonly string[]) =>
    channels
      .filter(({ id }) => ids.includes(id))
      .map(({ kind }) => t(`online.kind.${kind}`))
      .join(t('comma'))
  const guided = services.filter(({ guide }) => guides.some(({ id }) => id === guide))
  const others = services.filter((service) => !guided.includes(service))
  const entries = guided.map(({ title, guide = '', channels, note }) => (
    <Entry
      key={title}
      title={title}
      plain={note}
      lang={lang}
      end={<small className={styles.where}>{where(channels)}</small>}
      onOpen={toGuide(guide)}
    />
  ))
  return (
    <Section title={t('online.services')} aside={t('online.servicesHow')}>
      <Entries>
        {entries.slice(0, AT_ONCE)}
        <Below>{entries.slice(AT_ONCE)}</Below>
      </Entries>
      <Below>
        <ul className={styles.others}>
          {others.map(({ title, channels, note }) => (
            <li key={title}>
              <span lang={lang}>
                {title}
                {note && <small>{note}</small>}
              </span>
              <small className={styles.where}>{where(channels)}</small>
            </li>
          ))}
        </ul>
      </Below>
    </Section>
  )
}

/**
 * What can be done without coming: each way in with a code to scan, and each business with the ways it has; of one
 * business only where its page was left for this.
 */
function OnlinePage({ page, go }: PageProps<PageNamed<'online'>>) {
  const { t } = useTranslation()
  const ways = useContent('channels', 'channels')
  const waysLang = useLang('channels', 'channels')
  const online = useContent('online', 'online')
  const lang = useLang('online', 'online')
  if (!ways) return <InPreparation title={t('online.title')} />
  const services = online?.services ?? []
  const own = services.filter(({ guide }) => guide !== undefined && guide === page.guide)
  const meant = ways.channels.filter(({ id }) => own.some(({ channels }) => channels.includes(id)))
  return (
    <PageBody
      title={t('online.title')}
      lead={own[0] ? <span lang={lang}>{own[0].title}</span> : t('online.lead')}
    >
      <Codes channels={own.length > 0 ? meant : ways.channels} lang={waysLang} />
      {online && (
        <Services
          services={own.length > 0 ? own : services}
          channels={ways.channels}
          lang={lang}
          toGuide={(id) => leadTo(go, { name: 'guide', id })}
        />
      )}
      {own.length > 0 && (
        <div className={styles.all}>
          <Tap look="chip" onClick={leadTo(go, { name: 'online' })}>
            {t('online.all')}
          </Tap>
        </div>
      )}
      <DatedLine of={ways} />
    </PageBody>
  )
}

export const onlinePage: PageModule<PageNamed<'online'>> = {
  needs: () => [['channels'], ['online']],
  View: OnlinePage,
}
