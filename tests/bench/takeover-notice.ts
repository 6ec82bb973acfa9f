import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const SHANGHAI_MS = 8 * 3_600_000

/** A wall-clock minute of the hall's, so many ms from its time. */
const momentAt = (hallTime: number, ahead: number) =>
  new Date(hallTime + SHANGHAI_MS + ahead).toISOString().slice(0, 16).replace('T', ' ')

/** An urgent stop of several streets that holds now. */
export const urgentNotice = (title: string, hallTime: number) => `---
title: ${title}
kind: emergency-stop
urgency: urgent
reason: 主管道爆管，关阀抢修
starts: ${momentAt(hallTime, -60_000)}
ends: ${momentAt(hallTime, 6 * 3_600_000)}
areas:
${Array.from({ length: 12 }, (_, index) => `  - 示例${index + 1}路（杭州路至天津路）两侧`).join('\n')}
manner: 停水
advice: [请关好家里的水龙头]
hotline: '96111'
signature: 平度示例供水有限公司
published: ${momentAt(hallTime, 0).slice(0, 10)}
owner: 调度中心
reviewBy: 2027-01-31
---
`

/** Written whole beside the folder and renamed into it, as sync tools do; resolves with the time of the renaming. */
export async function putNotice(content: string, text: string): Promise<number> {
  const beside = `${content}.part`
  await writeFile(beside, text, { flush: true })
  await rename(beside, placeOf(content))
  return Date.now()
}

export async function takeNotice(content: string): Promise<number> {
  await rm(placeOf(content))
  return Date.now()
}

const placeOf = (content: string) => join(content, 'notices/2026-11-24-burst.md')
