/** zh-CN comes with the program; other languages are fetched when somebody asks for one. */
export const otherWords: Record<string, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
}
