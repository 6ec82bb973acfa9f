import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripPanels } from '../../content/arithmetic/strip-time.ts'
import { checkFolder } from '../content/check.ts'
import { ContentUnavailable } from '../content/unavailable.ts'
import type { Clock } from '../device/clock.ts'
import type { Settings } from '../device/settings.ts'
import type { Facts, Finding, Topic } from '../doctor/facts.ts'
import { judge } from '../doctor/judge.ts'
import { placesOf, platformOf } from '../doctor/places.ts'
import { readFacts } from '../doctor/read-facts.ts'
import { exitCodes, extra, readArgs, UsageError, type Command } from './command.ts'

const names: Record<Topic, readonly [zh: string, en: string]> = {
  device: ['本机设置', 'settings'],
  displays: ['显示器', 'displays'],
  gpu: ['显卡', 'graphics'],
  fonts: ['字体', 'fonts'],
  audio: ['声音', 'sound'],
  voices: ['朗读', 'reading aloud'],
  printer: ['打印机', 'printer'],
  clock: ['时钟', 'clock'],
  disk: ['磁盘', 'disk'],
  content: ['内容', 'content'],
  keys: ['证书', 'keys'],
  ports: ['端口', 'port'],
  autostart: ['开机启动', 'autostart'],
  sleep: ['熄屏', 'sleep'],
  'edge-swipe': ['边缘滑动', 'edge swipes'],
}

const marks: Record<Finding['state'], readonly [zh: string, en: string]> = {
  well: ['好', 'well'],
  look: ['看看', 'look'],
  wrong: ['不对', 'wrong'],
  unknown: ['不知道', 'unknown'],
}

/** `mingchuang doctor [--device FILE] [--data DIR] [--content DIR] [--json]`: 1 where something is wrong. */
export const doctor: Command = async (args, { out, language, clock }) => {
  const { values, positionals } = readArgs(args, {
    device: { type: 'string' },
    data: { type: 'string' },
    content: { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
  })
  if (positionals[0] !== undefined) throw extra(positionals[0])
  const usual = placesOf(platformOf(process.platform))
  if (values.device !== undefined && !existsSync(values.device))
    throw new UsageError({ zh: `没有这个文件：${values.device}`, en: `There is no file ${values.device}` })
  const device = values.device ?? ['device.yaml', usual.device].find((file) => existsSync(file)) ?? null
  const facts = await readFacts({
    device: device === null ? null : resolve(device),
    data: resolve(values.data ?? 'data'),
    platform: process.platform,
    // Built or not, no clock may be older than this very file.
    built: statSync(fileURLToPath(import.meta.url)).mtimeMs,
    clock,
    content: values.content === undefined ? undefined : resolve(values.content),
    check: (content, settings) => contentOf(content, settings, clock),
  })
  const findings = judge(facts)
  if (values.json) out(JSON.stringify({ findings, facts }, null, 2))
  else {
    const own = language === 'zh' ? 0 : 1
    const key = language
    for (const { topic, state, says, todo } of findings) {
      out(`[${marks[state][own]}] ${names[topic][own]}${own === 0 ? '：' : ': '}${says[key]}`)
      if (todo) out(`    → ${todo[key]}`)
    }
  }
  return findings.some(({ state }) => state === 'wrong') ? exitCodes.found : exitCodes.fine
}

async function contentOf(
  content: string,
  { hall, screens }: Settings,
  clock: Clock,
): Promise<Facts['content']> {
  try {
    const { problems } = await checkFolder({ content, hall, strips: stripPanels(screens), clock })
    const errors = problems.filter(({ severity }) => severity === 'error').length
    return { errors, warnings: problems.length - errors }
  } catch (error) {
    if (error instanceof ContentUnavailable) return 'missing'
    throw error
  }
}
