import type { Device, Screen } from '../../content/schema/device.ts'
import { usualPanel, usualPanels, type Panel } from './panel.ts'

export type NamedScreen = Pick<Screen, 'id' | 'role'> & Partial<Screen>

/** On a machine whose screens nobody has set up, one can look at each kind by its name. */
export const sampleScreens: readonly [NamedScreen, ...NamedScreen[]] = [
  { id: 'touch', role: 'touch' },
  { id: 'signage', role: 'signage' },
  { id: 'board', role: 'board' },
  { id: 'strip', role: 'strip' },
]

/** One that nobody named is a touch screen of the usual size. */
export const sampleScreen = (id: string | null): NamedScreen =>
  sampleScreens.find((screen) => screen.id === id) ?? sampleScreens[0]

/** The screens that there are to look at: `device.yaml`'s own, or else a sample of each. */
export const screensToSee = (configured: readonly Screen[]): readonly NamedScreen[] =>
  configured.length > 0 ? configured : sampleScreens

/** The one screen that says calls: the one that `device.yaml` names, or else the first board; null where there is none. */
export const speakerOf = (configured: readonly Screen[], speech: Device['speech']): string | null =>
  speech?.screen ?? screensToSee(configured).find(({ role }) => role === 'board')?.id ?? null

export const panelOf = ({
  role,
  panel,
  viewingDistance,
}: Pick<NamedScreen, 'role' | 'panel' | 'viewingDistance'>): Panel => ({
  ...(panel ?? usualPanels[role] ?? usualPanel),
  ...(viewingDistance !== undefined && { seenFrom: viewingDistance }),
})
