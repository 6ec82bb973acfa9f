import type { ScreenRole } from '../../content/schema/device.ts'

/** What kinds of screens are called on the sheets. */
export const roleNames: Record<ScreenRole, { zh: string; en: string }> = {
  touch: { zh: '触摸屏', en: 'touch screen' },
  signage: { zh: '大屏', en: "waiting area's screen" },
  strip: { zh: '条屏', en: 'LED strip' },
  board: { zh: '叫号屏', en: 'queue board' },
  counter: { zh: '柜台', en: 'counter' },
  staff: { zh: '工作台', en: 'desk' },
}
