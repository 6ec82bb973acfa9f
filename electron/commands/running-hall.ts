import { resolve } from 'node:path'
import { findHallKeys, type HallKey } from '../device/hall-key.ts'
import { UsageError } from './command.ts'

/** The one hall that answers, by the key in its data folder. */
export async function runningHall(data = 'data'): Promise<HallKey & { data: string }> {
  const keys = await findHallKeys(resolve(data))
  const halls = await Promise.all(
    keys.map((key) =>
      fetch(`${key.address}/health`).then(
        () => [key],
        () => [],
      ),
    ),
  )
  const [hall, ...others] = halls.flat()
  if (!hall)
    throw new UsageError({
      zh: `${resolve(data)} 里没有正在运行的大厅；先启动它，或用 --data 指出它的数据文件夹`,
      en: `No hall runs with its data in ${resolve(data)}; start it first, or name its data folder with --data`,
    })
  if (others.length > 0) {
    const folders = halls.flat().map((each) => each.data)
    throw new UsageError({
      zh: `有几个大厅在运行，请用 --data 指出一个：${folders.join('，')}`,
      en: `Several halls run: name one with --data: ${folders.join(', ')}`,
    })
  }
  return hall
}
