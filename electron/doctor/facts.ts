/** What can be known of a machine; null is what could not be found out. */
export interface Facts {
  platform: 'linux' | 'win32' | 'other'
  /** what was looked at, so that a sentence can name it; null of what this machine has not */
  at: { device: string | null; data: string; content: string; certificate: string | null }
  /** what is wrong with `device.yaml`, a sentence each; null where the machine has none */
  device: readonly Sentence[] | null
  /** what this machine is set up for */
  wants: {
    /** screens that stand at this machine's displays */
    screens: number
    /** printers by the system's name; `default` is the system's own choice */
    printers: readonly string[]
    speaks: boolean
    readsAloud: boolean
    lan: boolean
    /** public keys of headquarters; without, any content folder is shown */
    keys: number
    /** whether it has content of its own */
    isPrimary: boolean
  }
  displays: readonly { name: string; width: number; height: number }[] | null
  /** `isDistrusted`: an earlier start found that the graphics card takes the program along */
  gpu: { name: string; isDistrusted: boolean } | null
  /** whether the system itself has letters for Chinese and for Korean; the program ships Chinese ones */
  fonts: { chinese: boolean; korean: boolean } | null
  /** names of what can sound */
  audio: readonly string[] | null
  /** the voice of each touch screen, as it told the hall: null of none; no entry where it has not said */
  voices: readonly (string | null)[] | null
  printers: readonly string[] | null
  clock: { isPlausible: boolean; isSynchronised: boolean | null }
  disk: { free: number; size: number } | null
  /** of a satellite, how its primary answers: lets it in, does not, or is another than device.yaml knows; null of a primary */
  primary: { address: string; is: 'known' | 'stranger' | 'other-certificate' | 'unreachable' } | null
  content: { errors: number; warnings: number } | 'missing' | null
  /** until when the certificate of the LAN is good, in days; `absent` where there is none yet */
  certificate: { days: number } | 'absent' | 'unreadable' | null
  /** who has the hall's port */
  port: { number: number; is: 'free' | 'ours' | 'taken' } | null
  autostart: boolean | null
  /** of Windows: whether a shutdown is a hibernation, after which programs find themselves where they were */
  fastStart: boolean | null
  /** whether displays go off by themselves, and whether the machine may go to sleep */
  sleeps: { displays: boolean | null; machine: boolean | null }
  /** whether swipes from the edge reach the system */
  edgeSwipe: boolean | null
}

/** One sentence for people, twice. */
export interface Sentence {
  zh: string
  en: string
}

export const topics = [
  'device',
  'displays',
  'gpu',
  'fonts',
  'audio',
  'voices',
  'printer',
  'clock',
  'disk',
  'content',
  'keys',
  'ports',
  'autostart',
  'sleep',
  'edge-swipe',
] as const

export type Topic = (typeof topics)[number]

export interface Finding {
  topic: Topic
  /** `look`: it works, and is worth a look; `unknown`: nothing here can tell */
  state: 'well' | 'look' | 'wrong' | 'unknown'
  says: Sentence
  /** what to do; where all is well there is nothing */
  todo: Sentence | null
}
