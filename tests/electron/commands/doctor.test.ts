import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { doctor } from '../../../electron/commands/doctor.ts'
import { systemClock } from '../../../electron/device/clock.ts'
import { topics, type Finding } from '../../../electron/doctor/facts.ts'
import { testFolder } from '../../support/machine.ts'

const sample = join(import.meta.dirname, '../../../content')

async function call(language: 'zh' | 'en', ...args: string[]) {
  const lines: string[] = []
  const out = (line: string) => void lines.push(line)
  const code = await doctor(args, { out, err: out, language, clock: systemClock, call: 'mingchuang' })
  return { code, lines }
}

function machine(content: string) {
  const folder = testFolder()
  const device = join(folder, 'device.yaml')
  // A port of the range that the system gives nobody by itself.
  writeFileSync(device, `hall: pingdu-chengqu\nport: 19461\ncontent: ${content}\ndata: data\n`)
  mkdirSync(join(folder, 'data'))
  return { device, folder }
}

describe('mingchuang doctor', () => {
  it('goes through every topic in either language, and ends as it found', async () => {
    const { device, folder } = machine(sample)
    const { code, lines } = await call('zh', '--device', device)
    const findings = lines.filter((line) => line.startsWith('['))
    expect(findings).toHaveLength(topics.length)
    expect(findings[0]).toBe(`[好] 本机设置：${device} 没有问题`)
    expect(findings.join('\n')).toContain(`（${join(folder, 'data')}）`)
    // Everything else is something to do, beneath what it is about.
    expect(lines.filter((line) => line.startsWith('    → ')).length).toBe(lines.length - findings.length)
    const english = await call('en', '--device', device)
    expect(english.lines[0]).toBe(`[well] settings: ${device} is sound`)
    // What this very machine lacks is its own: the code follows what was said.
    expect(code).toBe(findings.some((line) => line.startsWith('[不对]')) ? 1 : 0)
    expect(english.code).toBe(code)
  })

  it('ends with 1 where something is wrong, and says so to programs, too', async () => {
    const { device, folder } = machine('nowhere')
    const { code, lines } = await call('en', '--device', device, '--json')
    const { findings } = JSON.parse(lines.join('\n')) as { findings: Finding[] }
    const content = findings.find(({ topic }) => topic === 'content')
    expect(code).toBe(1)
    expect(content?.state).toBe('wrong')
    expect(content?.says.en).toContain(join(folder, 'nowhere'))
    const given = await call('en', '--device', device, '--content', sample)
    expect(given.lines.join('\n')).toContain(`no error in ${sample}`)
  })

  it('says that a file is not there which it is given', async () => {
    await expect(call('zh', '--device', '/none/device.yaml')).rejects.toThrow(
      'There is no file /none/device.yaml',
    )
  })
})
