import { every } from '../device/clock.ts'
import { holdProcess } from '../device/node-host.ts'
import { createSimulated, messedUp, messes } from '../queue/simulated.ts'
import { isOutlet, openOutlet, type Outlet } from '../queue/simulate-to.ts'
import { exitCodes, extra, readArgs, refused, UsageError, type Command } from './command.ts'

const places = {
  zh: '文件.json、文件.csv、http:端口、ws:端口或 mqtt://代理/主题',
  en: 'FILE.json, FILE.csv, http:PORT, ws:PORT or mqtt://BROKER/TOPIC',
}

/** `mingchuang queue-sim TO [--every MS] [--counters 1,2,3] [--for SECONDS] [--mess]`: a vendor's queue machine, made up. */
export const queueSim: Command = async (args, { out, clock, language }) => {
  const { values, positionals } = readArgs(args, {
    every: { type: 'string' },
    counters: { type: 'string' },
    for: { type: 'string' },
    mess: { type: 'boolean' },
    lang: { type: 'string' },
  })
  const [to, more] = positionals
  if (more !== undefined) throw extra(more)
  if (to === undefined)
    throw new UsageError({
      zh: `queue-sim 要写发到哪里：${places.zh}`,
      en: `queue-sim needs to know where to: ${places.en}`,
    })
  const pace = wholeNumber('--every', values.every, 2_000)
  const seconds = wholeNumber('--for', values.for, 0)
  const counters = (values.counters ?? '1,2,3').split(',').filter(Boolean)
  if (!isOutlet(to))
    throw new UsageError({
      zh: `不能发到“${to}”：写 ${places.zh}`,
      en: `It cannot be sent to "${to}": give ${places.en}`,
    })
  const outlet = await openOutlet(to).catch((error: unknown): never => {
    throw new UsageError(refused({ zh: `不能发到 ${to}`, en: `It cannot be sent to ${to}` }, error))
  })
  out(
    language === 'zh'
      ? `device.yaml 里写 queue: ${outlet.settings}`
      : `In device.yaml: queue: ${outlet.settings}`,
  )
  await run(outlet)
  return exitCodes.fine

  async function run({ say, close }: Outlet) {
    const simulated = createSimulated({ counters, seed: 1, epoch: clock.now() })
    let before = simulated.step(clock.now())
    let step = 0
    // A disk that is full or a broker that is gone now may be well at the next report, as with a vendor's own machine.
    let failed = ''
    const tell = (text: string) =>
      say(text).then(
        () => {
          failed = ''
        },
        (error: unknown) => {
          const why = error instanceof Error ? error.message : String(error)
          if (why !== failed) out(language === 'zh' ? `没有发出去（${why}）` : `It was not sent (${why})`)
          failed = why
        },
      )
    let saying = tell(JSON.stringify(before))
    const next = () => {
      const report = simulated.step(clock.now())
      const mess = values.mess ? messes[step++ % (2 * messes.length)] : undefined
      const texts = mess ? messedUp(report, before, mess) : [JSON.stringify(report)]
      before = report
      if (mess) out(`${report.sequence} ${mess}`)
      for (const text of texts) saying = saying.then(() => tell(text))
    }
    const stop = every(clock, pace, next)
    const letGo = holdProcess()
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
      if (seconds > 0) clock.after(seconds * 1_000, resolve)
    })
    stop()
    letGo()
    await saying
    await close()
  }
}

function wholeNumber(option: string, said: string | undefined, usual: number): number {
  if (said === undefined) return usual
  if (/^\d{1,7}$/.test(said) && Number(said) > 0) return Number(said)
  throw new UsageError({ zh: `${option} 后面要写一个正整数`, en: `${option} takes a whole number above 0` })
}
