import type { Log } from '../device/log.ts'
import type { People } from '../people/people.ts'
import { isSound } from '../sound/is-sound.ts'
import type { HallSound } from '../sound/sound.ts'
import { refusal } from './answer.ts'
import type { Handler } from './ask.ts'
import { doerOf } from './doer.ts'
import { fieldsOf } from './screen-messages.ts'

interface Options {
  people: Pick<People, 'find'>
  sound: Pick<HallSound, 'set'>
  log: Log
}

/** A manager says how loud the hall may be, and when not at all. Whatever the disk refuses is 503, and was not done. */
export function createSoundHandler({ people, sound, log }: Options): Handler {
  return async (ask) => {
    const asked = fieldsOf(ask.body)?.sound
    if (asked !== null && !isSound(asked)) return refusal(400)
    try {
      await sound.set(asked, doerOf(ask, people))
    } catch (error) {
      log.error('sound.unkept', { error })
      return refusal(503)
    }
    return { status: 204, headers: { 'Cache-Control': 'no-store' } }
  }
}
