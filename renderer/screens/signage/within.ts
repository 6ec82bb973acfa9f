import type { ScreenClock } from '../../store/clock.ts'

/** What is not done by then is given up; that it may still come changes nothing. */
export function within<T>(clock: Pick<ScreenClock, 'after'>, ms: number, job: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new Error(`not done within ${ms} ms`)))
    job.then(resolve, reject).finally(cancel)
  })
}
