/** Small content as its author writes it, for tests of what is checked; `content.ts` has it as it is shown. */
import type { Written } from '../../content/schema/kinds.ts'
import * as shown from './content.ts'

export const guide: Written['guide'] = { ...shown.guide, body: '' }

export const notice: Written['notice'] = { ...shown.notice, body: '' }

export const pledge: Written['pledge'] = { ...shown.pledge, body: '' }
