import type { Screen, ScreenRole } from '../../content/schema/device.ts'

const shows: Record<ScreenRole, boolean> = {
  touch: false,
  signage: true,
  strip: true,
  board: true,
  counter: false,
  staff: false,
}

/** Whether a screen only shows: its secret is worth nothing beyond what hangs in the hall for everybody. */
export const onlyShows = ({ role }: Pick<Screen, 'role'>): boolean => shows[role]
