import type { QueueNow } from '../../../electron/server/wire.ts'
import { lineName } from '../../topics/line-words.ts'

/** What a line of people is for, in the language of the screen where it has that. */
export function nameOf({ services }: QueueNow, id: string | null | undefined, language: string): string {
  const service = services.find((each) => each.id === id)
  return service ? lineName(service, language) : ''
}
