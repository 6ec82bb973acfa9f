/** Recorded clips of the content, `media/calls/zh-CN/digit-0.mp3`, joined into one sentence. */
import type { Snapshot } from '../../../electron/server/wire.ts'
import { clipsOf, type Spoken } from '../../topics/queue/call-words.ts'
import type { Call } from '../../playback/announce.ts'

/** between two clips, in seconds: recordings have silence of their own at their ends */
const GAP_S = 0.02

const addressOf = (snapshot: Snapshot, language: Spoken, clip: string) =>
  ['mp3', 'wav']
    .map((type) => snapshot.media[`media/calls/${language}/${clip}.${type}`])
    .find((address) => address !== undefined)

/** Addresses of all clips of a call; null where one is missing: half a sentence is worse than another voice. */
export function clipAddresses(snapshot: Snapshot | null, call: Call, language: Spoken): string[] | null {
  if (!snapshot) return null
  const addresses = clipsOf(call)?.map((clip) => addressOf(snapshot, language, clip)) ?? [undefined]
  return addresses.every((each) => each !== undefined) ? addresses : null
}

const decoded = new Map<string, Promise<AudioBuffer>>()

function decode(audio: AudioContext, address: string): Promise<AudioBuffer> {
  const known = decoded.get(address)
  if (known) return known
  const buffer = fetch(address)
    .then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      return answer.arrayBuffer()
    })
    .then((bytes) => audio.decodeAudioData(bytes))
  decoded.set(address, buffer)
  // The next call tries again.
  buffer.catch(() => decoded.delete(address))
  return buffer
}

/** Rejects before anything has sounded where a clip cannot be had or is none. */
export async function playClips(audio: AudioContext, addresses: readonly string[], volume: number) {
  const buffers = await Promise.all(addresses.map((address) => decode(audio, address)))
  const level = new GainNode(audio, { gain: volume })
  level.connect(audio.destination)
  let at = audio.currentTime + GAP_S
  let last: AudioBufferSourceNode | null = null
  for (const buffer of buffers) {
    last = new AudioBufferSourceNode(audio, { buffer })
    last.connect(level)
    last.start(at)
    at += buffer.duration + GAP_S
  }
  await new Promise<void>((resolve) => {
    if (last) last.addEventListener('ended', () => resolve())
    else resolve()
  })
  level.disconnect()
}
