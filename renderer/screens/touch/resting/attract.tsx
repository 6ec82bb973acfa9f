import { useLayoutEffect } from 'react'
import { playSignage } from '../../signage/play.ts'
import { SignageScreen } from '../../signage/signage-screen.tsx'
import { useHall } from '../../../store/hall.ts'

/**
 * The touch screen's own playlist, on the waiting area's stage. Until a touch comes it is read from afar, so for so long
 * the page has that screen's letters and colours.
 */
export function Attract() {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    const { role } = dataset
    dataset.role = 'signage'
    const { screen, built } = useHall.getState()
    const stage = playSignage(screen, built)
    return () => {
      stage.close()
      if (role !== undefined) dataset.role = role
    }
  }, [])
  return <SignageScreen />
}
