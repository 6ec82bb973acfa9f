import type { ComponentProps } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useVisit } from '../store/visit.ts'
import { Entry } from '../ui/entry.tsx'
import { Fine } from '../ui/page.tsx'

/** Nothing where content is in the person's language; else, in theirs, that it is only in Chinese. */
function useOnlyIn(lang: string | undefined): string | null {
  const { t } = useTranslation()
  const language = useVisit((state) => state.language)
  return lang === undefined || lang === language ? null : t('onlyChinese')
}

/** The same as a line of a page that is read. */
export function OnlyIn({ lang }: { lang: string | undefined }) {
  const said = useOnlyIn(lang)
  return said && <Fine>{said}</Fine>
}

/** A row that leads to something to read, which says so before one has opened it. */
export function ReadEntry({ plain, ...rest }: ComponentProps<typeof Entry>) {
  const said = useOnlyIn(rest.lang)
  if (said === null) return <Entry plain={plain} {...rest} />
  return (
    <Entry
      plain={
        <>
          {said} · <span lang={typeof plain === 'string' ? rest.lang : undefined}>{plain}</span>
        </>
      }
      {...rest}
    />
  )
}
