import { contentAt } from '../../store/hall.ts'
import type { StripModule } from '../../store/strip.ts'

/** Where the company is reached without coming; addresses are for codes, which no strip can show. */
export const channelsStrip: StripModule = {
  needs: () => [['channels']],
  line({ from, language, say }) {
    const channels = contentAt(from, 'channels', 'channels', language)?.channels ?? []
    return channels.length > 0
      ? channels.map(({ name, caption }) => say('about', { title: name, words: caption })).join('  ')
      : null
  },
}
