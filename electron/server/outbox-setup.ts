import { join } from 'node:path'
import type { Settings } from '../device/settings.ts'
import type { NoticeDesk } from '../notices/notice-desk.ts'
import { keepOutbox, type Outbox } from '../outbox/keep-outbox.ts'
import type { HallStatus } from '../outbox/status.ts'
import type { Queue } from '../queue/queue.ts'
import { tallyCalls } from './call-tally.ts'
import { createStatus, liveNotices, type StatusRooms } from './hall-status.ts'

interface Options extends Omit<StatusRooms, 'calls'> {
  settings: Pick<Settings, 'hall' | 'queue' | 'outbox'>
  queue: Queue
  notices: { desk: NoticeDesk | null }
}

/** How the hall is, for `/metrics` and for the outbox that headquarters' sync tool empties. */
export function setUpOutbox(options: Options): { status: () => Promise<HallStatus>; outbox: Outbox } {
  const { settings, data, queue, notices, clock, log } = options
  const status = createStatus({ ...options, calls: tallyCalls(queue) })
  const outbox = keepOutbox({
    folder: settings.outbox ?? join(data, 'outbox'),
    ...{ data, status, clock, log },
    notices: () => liveNotices(notices.desk),
  })
  return { status, outbox }
}
