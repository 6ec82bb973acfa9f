import { app } from 'electron'

/** Two shells would fight for the displays and the port: the second says so and ends. True for the first. */
export function setupInstance(complain: (line: string) => void): boolean {
  if (app.requestSingleInstanceLock()) return true
  complain(
    '明窗已在运行；如屏幕没有反应，请先结束它 · Mingchuang is already running; if its screen is stuck, end it first',
  )
  app.exit(1)
  return false
}
