import { topics, type Facts, type Finding, type Topic } from './facts.ts'
import { ofDevices } from './judge-devices.ts'
import { ofHall } from './judge-hall.ts'
import { ofSystem } from './judge-system.ts'
import type { Verdict } from './verdict.ts'

/** One finding for every topic, in their order. */
export const judge = (facts: Facts): Finding[] =>
  topics.map((topic) => ({ topic, ...verdicts[topic](facts) }))

const verdicts: Record<Topic, (facts: Facts) => Verdict> = { ...ofHall, ...ofDevices, ...ofSystem }
