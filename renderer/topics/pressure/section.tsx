import { useTranslation } from '../../i18n/use-translation.ts'
import { Column, type Drawn } from './column.tsx'
import { abreast, numbersOf, percentUp, reliefOf, within, type Relief } from './relief.ts'
import { mostAbreast } from './room.ts'
import styles from './section.module.css'

function Axis({ relief }: { relief: Relief }) {
  const { t } = useTranslation()
  const up = (height: number) => ({ insetBlockEnd: `${percentUp(relief, height)}%` })
  return (
    <div className={styles.axis} aria-hidden="true">
      {numbersOf(relief).map((height) => (
        <span key={height} className={styles.height} style={up(height)}>
          {height}
        </span>
      ))}
      <span className={styles.unit}>{t('pressure.metres')}</span>
    </div>
  )
}

interface Props {
  points: readonly Drawn[]
  chosen: string | undefined
  onChoose(id: string): void
}

/**
 * The city in section: every point stands at its elevation, and on it the water as high as its pressure lifts it. Where
 * heights are not known all points stand on level ground.
 */
export function CitySection({ points, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const all = reliefOf(points)
  const rows = abreast(points, mostAbreast())
  return (
    <figure className={styles.figure} data-rows={rows.length > 1 ? 'many' : 'one'}>
      {rows.map((row) => (
        <div key={row[0]?.id} className={styles.row}>
          <Axis relief={within(all, row)} />
          <div className={styles.columns}>
            {row.map((point, index) => (
              <Column
                key={point.id}
                {...point}
                relief={within(all, row)}
                before={row[index - 1]?.ground}
                after={row[index + 1]?.ground}
                chosen={point.id === chosen}
                onChoose={() => onChoose(point.id)}
              />
            ))}
          </div>
        </div>
      ))}
      <figcaption className={styles.caption}>
        <p>
          <span className={styles.levelSign} aria-hidden="true" /> {t('pressure.levelSign')}
          <span className={styles.limitSign} aria-hidden="true" /> {t('pressure.limitSign')}
        </p>
        <p>{t(all.raised ? 'pressure.raised' : 'pressure.level')}</p>
      </figcaption>
    </figure>
  )
}
