/** Somebody at a touch screen asks for a person. Held in memory alone, for as long as it may matter. */
export interface HelpCall {
  id: string
  /** the touch screen, and where it stands where `device.yaml` says so */
  screen: string
  place: string | null
  /** the hall's time */
  since: number
  state: 'ringing' | 'heard'
  /** the number of the counter that heard it, where that is known */
  counter: string | null
}

export interface HelpState {
  calls: HelpCall[]
  /** whether a screen is joined at which somebody may answer: where none is, a call would ring nowhere */
  attended: boolean
}

/** The bodies of the three requests about a call: which screen asks, and which one hears. */
export interface HelpAsk {
  screen: string
}

/** null where nobody would hear it. */
export interface HelpAnswer {
  call: HelpCall | null
}
