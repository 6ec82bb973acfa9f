import { useTranslation } from '../../i18n/use-translation.ts'
import { isSampleStale } from '../../../content/arithmetic/freshness.ts'
import type { PlaceSample } from '../../../content/arithmetic/samples.ts'
import type { Content } from '../../../content/schema/kinds.ts'
import { useLang } from '../../store/content.ts'
import { useWallTime } from '../../store/time.ts'
import { Fine, PageBody } from '../../ui/page.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { Reading } from './reading.tsx'
import { tones, useBound, useItemLang } from './judged.ts'
import styles from './sheet.module.css'

interface Props {
  /** of one place, one for each statistic */
  samples: readonly [PlaceSample, ...PlaceSample[]]
  places: Content['qualityPlaces']
}

/** All of a place's figures as a laboratory sets them down: as reported, beside the limit, with the verdict in a word. */
export function LabSheet({ samples, places }: Props) {
  const { t } = useTranslation()
  const bound = useBound()
  const [{ place, sampled, standard, figures }] = samples
  const lang = useItemLang(samples[0])
  const placesLang = useLang('qualityPlaces', 'places')
  const today = useWallTime().slice(0, 10)
  const isSample = samples[0].statistic === 'sample'
  const date = { date: sampled }
  return (
    <PageBody
      title={<span lang={placesLang}>{place.name}</span>}
      lead={
        <>
          <span lang={placesLang}>{place.area}</span> ·{' '}
          {isSample ? t('quality.sampled', date) : t(`quality.over.${places.interval}`, date)}
        </>
      }
    >
      {isSampleStale(sampled, today, places) && (
        <StateWord tone="watch">{t('quality.stale', { date: sampled })}</StateWord>
      )}
      <table className={styles.sheet}>
        <thead>
          <tr>
            <th scope="col">{t('quality.item')}</th>
            <th scope="col">{t('quality.limit')}</th>
            {samples.map(({ statistic }) => (
              <th key={statistic} scope="col">
                {statistic === 'sample' ? t('quality.value') : t(`quality.statistic.${statistic}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ item, bound: limit }) => (
            <tr key={item.id}>
              <th scope="row" lang={lang}>
                {item.name} {item.unit && <small>{item.unit}</small>}
              </th>
              <td lang={limit?.rule === 'said' ? lang : undefined}>{bound(limit)}</td>
              {samples.map(({ statistic, figures: ours }) => {
                const figure = ours.find((each) => each.item.id === item.id)
                return (
                  <td key={statistic}>
                    {figure && figure.verdict !== 'not-tested' && (
                      <strong>
                        <Reading text={figure.reported} />
                      </strong>
                    )}{' '}
                    {figure && (
                      <StateWord tone={tones[figure.verdict]}>
                        {figure.said === 'blank'
                          ? t('quality.notReported')
                          : t(`quality.verdict.${figure.verdict}`)}
                      </StateWord>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Fine>
        {standard && `${t('quality.standard', { number: standard.number })} · `}
        {t('quality.source', { source: places.source })}
      </Fine>
    </PageBody>
  )
}
