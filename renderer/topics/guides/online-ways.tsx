import { useTranslation } from '../../i18n/use-translation.ts'
import { useContent, useLang } from '../../store/content.ts'
import type { Page } from '../../store/visit.ts'
import { Entries, Entry } from '../../ui/entry.tsx'
import { Section } from '../../ui/page.tsx'
import { leadTo } from '../../store/page.ts'

interface Props {
  /** ids of guides */
  guides: readonly string[]
  go(page: Page): void
}

/** What of these guides can be done by telephone, each a tap away from the codes for it. Nothing where there is none. */
export function OnlineWays({ guides, go }: Props) {
  const { t } = useTranslation()
  const ways = useContent('channels', 'channels')?.channels ?? []
  const services = useContent('online', 'online')?.services ?? []
  const lang = useLang('online', 'online')
  const shown = services.flatMap(({ title, guide, channels }) => {
    const known = ways.filter(({ id }) => channels.includes(id))
    const kinds = known.map(({ kind }) => t(`online.kind.${kind}`)).join(t('comma'))
    return guide !== undefined && guides.includes(guide) && kinds ? [{ title, guide, kinds }] : []
  })
  if (shown.length === 0) return null
  return (
    <Section title={t('guides.online')} aside={t('guides.onlineHow')}>
      <Entries>
        {shown.map(({ title, guide, kinds }) => (
          <Entry
            key={title}
            title={title}
            plain={<span>{kinds}</span>}
            lang={lang}
            onOpen={leadTo(go, { name: 'online', guide })}
          />
        ))}
      </Entries>
    </Section>
  )
}
