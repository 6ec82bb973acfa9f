import { useTranslation } from '../../i18n/use-translation.ts'
import type { Place } from '../../../content/arithmetic/verdict.ts'
import { Section } from '../../ui/page.tsx'
import { Tap } from '../../ui/tap.tsx'
import styles from './place-choice.module.css'

interface Props {
  places: readonly Place[]
  chosen: string | undefined
  lang: string | undefined
  /** what leads there */
  toPlace(id: string): () => void
}

/** Which water is mine: plants and points in the network, each with the part of the city that it speaks for. */
export function PlaceChoice({ places, chosen, lang, toPlace }: Props) {
  const { t } = useTranslation()
  return (
    <Section title={t('quality.choose')} aside={t('quality.chooseHow')}>
      {(['plant', 'network'] as const).map((kind) => {
        const ours = places.filter((place) => place.kind === kind)
        return (
          ours.length > 0 && (
            <div key={kind} className={styles.places}>
              <h3 className={styles.kind}>{t(kind === 'plant' ? 'quality.plants' : 'quality.network')}</h3>
              <ul className={styles.choices} lang={lang}>
                {ours.map(({ id, name, area }) => (
                  <li key={id}>
                    <Tap look="chip" aria-pressed={id === chosen} onClick={toPlace(id)}>
                      <span className={styles.words}>
                        {name} <small>{area}</small>
                      </span>
                    </Tap>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </Section>
  )
}
