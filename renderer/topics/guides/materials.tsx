import { Check } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { Tap } from '../../ui/tap.tsx'
import styles from './materials.module.css'

interface Props {
  materials: Content['guide']['materials']
  lang: string | undefined
}

/** What to bring, as boxes to tick. The ticks are the person's own and go with the page. */
export function Materials({ materials, lang }: Props) {
  const { t } = useTranslation()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const toggle = (name: string) =>
    setTicked((before) =>
      before.has(name) ? new Set([...before].filter((each) => each !== name)) : new Set([...before, name]),
    )
  return (
    <ul>
      {materials.map(({ name, form, count, note }) => (
        <li key={name}>
          <Tap look="row" role="checkbox" aria-checked={ticked.has(name)} onClick={() => toggle(name)}>
            <span className={styles.box}>
              {ticked.has(name) && <Check aria-hidden="true" strokeWidth={2.5} />}
            </span>
            <span className={styles.words} lang={lang}>
              <span className={styles.name}>{name}</span>
              {note && <small className={styles.note}>{note}</small>}
            </span>
            <span className={styles.form}>
              {t(`guides.form.${form}`)} {t('guides.copies', { count })}
            </span>
          </Tap>
        </li>
      ))}
    </ul>
  )
}
