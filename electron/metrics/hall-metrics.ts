import type { HallStatus } from '../outbox/status.ts'
import type { Family, Sample } from './text.ts'

/** What the outbox says once in a while, as figures for whoever asks each minute. What a hall has not is left out. */
export function hallMetrics(status: HallStatus): Family[] {
  const { program, written, release, snapshot, content, problems, disk, clock, queue } = status
  const own = (name: string, help: string, value: number | null): Family =>
    gauge(name, help, value === null ? [] : [{ value }])
  return [
    gauge('build_info', 'The program that runs, and the hall that it is.', [
      { labels: { hall: status.hall, version: program.version, build: program.build }, value: 1 },
    ]),
    own(
      'hall_ok',
      '1 where all disks take what they are given and the content can be reached.',
      flag(status.status === 'ok'),
    ),
    own('hall_open', '1 while customers are in the hall.', flag(status.open)),
    own('hall_start_time_seconds', 'When the hall was started, since 1970.', secondsOf(status.started)),
    own('release_sequence', 'The signed release on screen.', release?.sequence ?? null),
    own(
      'release_created_seconds',
      'When the release on screen was made, since 1970.',
      release?.created ? secondsOf(release.created) : null,
    ),
    own(
      'release_age_seconds',
      'Time since the release on screen was made.',
      release?.created ? secondsOf(written) - secondsOf(release.created) : null,
    ),
    own(
      'release_refused',
      '1 where what lies in the synced folder will never be shown.',
      release && flag(release.refused?.severity === 'error'),
    ),
    own('snapshot_sequence', 'Grows by one with whatever the hall takes.', snapshot.sequence),
    own(
      'snapshot_age_seconds',
      'Time since the hall took what is on screen.',
      Math.max(0, secondsOf(written) - secondsOf(snapshot.taken)),
    ),
    own('content_reachable', '1 while the content folder can be read.', flag(content.reachable)),
    own('store_writable', '1 while the disk takes snapshots.', flag(content.storeWritable)),
    own('journal_kept', '1 while the disk takes the record of the screens.', flag(content.journalKept)),
    ...screensOf(status),
    gauge(
      'problems',
      'What is wrong, by who can mend it.',
      (['ours', 'headquarters'] as const).flatMap((of) => [
        { labels: { of, severity: 'error' }, value: problems[of].errors },
        { labels: { of, severity: 'warning' }, value: problems[of].warnings },
      ]),
    ),
    own('stale_items', 'Content past its date.', problems.stale),
    own('disk_free_bytes', "Room on the disk with the hall's data.", disk?.free ?? null),
    own('disk_size_bytes', 'Size of that disk.', disk?.size ?? null),
    own(
      'clock_seconds',
      "The machine's clock, since 1970: what it is off is the difference to who asks.",
      secondsOf(written),
    ),
    own(
      'clock_plausible',
      '0 where the clock is before the day the program was built.',
      flag(clock.plausible),
    ),
    ...(queue.source === 'off' ? [] : queueOf(queue)),
    counter('loader_failures_total', 'How often the part that reads content has ended by itself.', [
      { value: status.loaderFailures },
    ]),
    ...mendsOf(status),
  ]
}

function screensOf({ screens, written }: HallStatus): Family[] {
  const each = (value: (screen: HallStatus['screens'][number]) => number | null): Sample[] =>
    screens.flatMap((screen) => {
      const found = value(screen)
      return found === null ? [] : [{ labels: { screen: screen.id, role: screen.role ?? '' }, value: found }]
    })
  return [
    gauge(
      'screen_alive',
      '1 while the picture is proved alive.',
      each(({ is }) => flag(is === 'live')),
    ),
    gauge(
      'screen_joined',
      '1 while it is joined, whatever its picture.',
      each(({ is }) => flag(is !== 'away')),
    ),
    gauge(
      'screen_painted_frames',
      'Frames drawn since its last word but one.',
      each(({ painted }) => painted),
    ),
    gauge(
      'screen_last_paint_age_seconds',
      'Time since the picture was last proved alive.',
      each(({ paintedAt }) =>
        paintedAt === null ? null : Math.max(0, secondsOf(written) - secondsOf(paintedAt)),
      ),
    ),
    gauge(
      'screen_muted',
      '1 where it says calls and nothing of it can be heard.',
      each(({ calls }) => (calls === undefined ? null : flag(calls === 'blocked'))),
    ),
    counter(
      'screen_recoveries_total',
      'How often it has come back from a frozen picture.',
      each(({ recoveries }) => recoveries),
    ),
  ]
}

function mendsOf({ mends, asides }: HallStatus): Family[] {
  const own = (value: number | undefined): Sample[] => (value === undefined ? [] : [{ value }])
  return [
    counter(
      'hall_restarts_total',
      'How often the hall has ended unasked and was started again.',
      own(mends?.halls),
    ),
    counter(
      'pages_mended_total',
      'Pages that died, hung or stood still, and were brought back.',
      own(mends?.pages),
    ),
    counter(
      'pages_reloaded_total',
      'Pages that were loaded again, to bring them back.',
      own(mends?.reloaded),
    ),
    counter(
      'windows_renewed_total',
      'Windows that were made anew, to bring their page back.',
      own(mends?.renewed),
    ),
    gauge(
      'screens_safe',
      'Screens on which the safe page stands, as their own does not stay.',
      own(mends?.safe),
    ),
    counter('graphics_failures_total', 'Deaths of the graphics process.', own(mends?.graphics)),
    gauge(
      'rendering_in_software',
      '1 while the processor draws, as the graphics card took the program along.',
      own(mends?.rendering ? flag(mends.rendering === 'software') : undefined),
    ),
    gauge(
      'program_restarts',
      'Starts of the whole program within an hour that nobody asked for.',
      own(mends?.programs),
    ),
    gauge('slides_aside', 'Slides that are not shown, as they brought a screen down.', own(asides)),
  ]
}

function queueOf({ source, state, silentSeconds, calls }: HallStatus['queue']): Family[] {
  const labels = { source }
  return [
    gauge('queue_running', '0 where no number is shown.', [{ labels, value: flag(state === 'now') }]),
    gauge(
      'queue_source_age_seconds',
      'Time since the other queue machine said something new.',
      silentSeconds === null ? [] : [{ labels, value: silentSeconds }],
    ),
    counter('queue_calls_total', 'Tickets called since the hall was started.', [{ labels, value: calls }]),
  ]
}

const gauge = (name: string, help: string, samples: Sample[]): Family => ({
  name: `mingchuang_${name}`,
  is: 'gauge',
  help,
  samples,
})
const counter = (name: string, help: string, samples: Sample[]): Family => ({
  name: `mingchuang_${name}`,
  is: 'counter',
  help,
  samples,
})
const flag = (is: boolean) => (is ? 1 : 0)
const secondsOf = (instant: string) => Date.parse(instant) / 1000
