import { askShell, linesOf } from './ask.ts'
import type { OfSystem } from './linux.ts'

const idle = (setting: string) =>
  `powercfg /query SCHEME_CURRENT ${setting} | Select-String '0x[0-9a-f]+' | % { $_.Matches[0].Value }`

const questions = {
  displays:
    "Add-Type -AssemblyName System.Windows.Forms; [System.Windows.Forms.Screen]::AllScreens | % { '{0} {1}x{2}' -f $_.DeviceName, $_.Bounds.Width, $_.Bounds.Height }",
  // Names of installed fonts as the registry has them: `Malgun Gothic (TrueType)`.
  fonts: "(Get-Item 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts').Property",
  gpu: '(Get-CimInstance Win32_VideoController | Select-Object -First 1).Name',
  audio: "Get-CimInstance Win32_SoundDevice | ? Status -eq 'OK' | % Name",
  printers: 'Get-CimInstance Win32_Printer | % Name',
  clock: '(Get-Service W32Time).Status; w32tm /query /status',
  // The one starts it, the other looks after it.
  autostart:
    "'Mingchuang', 'Mingchuang watch' | % { (Get-ScheduledTask -TaskName $_ -ErrorAction SilentlyContinue).State }; 'asked'",
  fastStart:
    "(Get-ItemProperty 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Power').HiberbootEnabled",
  // Seconds until the display goes off and until the machine sleeps, in hexadecimal; 0 is never.
  display: idle('SUB_VIDEO VIDEOIDLE'),
  machine: idle('SUB_SLEEP STANDBYIDLE'),
  edge: "(Get-ItemProperty 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI' -ErrorAction SilentlyContinue).AllowEdgeSwipe; 'asked'",
}

/** Asked of PowerShell; tested with answers as its documentation has them, and never on Windows itself. */
export async function readWindows(question = askShell): Promise<OfSystem> {
  const names = Object.keys(questions) as (keyof typeof questions)[]
  const answers = await Promise.all(names.map((name) => question(questions[name])))
  const lines = (name: keyof typeof questions) => {
    const answer = answers[names.indexOf(name)] ?? null
    return answer === null ? null : linesOf(answer)
  }
  const gpuName = lines('gpu')?.[0] ?? null
  const fonts = lines('fonts')
  const clock = lines('clock')
  return {
    displays:
      lines('displays')?.flatMap((line) => {
        const [, name, width, height] = /^(.*) (\d+)x(\d+)$/.exec(line) ?? []
        return name === undefined ? [] : [{ name, width: Number(width), height: Number(height) }]
      }) ?? null,
    gpuName,
    fonts: fonts && {
      chinese: fonts.some((name) => /YaHei|SimSun|SimHei|DengXian/i.test(name)),
      korean: fonts.some((name) => /Malgun|Batang|Gulim|Noto Sans (?:CJK )?KR/i.test(name)),
    },
    audio: lines('audio'),
    printers: lines('printers'),
    isSynchronised: clock && isKeptRight(clock),
    autostart: asked(lines('autostart'), (states) => states.length === 2 && !states.includes('Disabled')),
    fastStart: flagOf(lines('fastStart')),
    sleeps: { displays: isTimed(lines('display')), machine: isTimed(lines('machine')) },
    edgeSwipe: asked(lines('edge'), ([value]) => value !== '0'),
  }
}

/** Reference ids of a clock that follows none: unspecified, and `LOCL`, which is the machine's own. */
const ofNoSource = ['00000000', '4c4f434c']

/**
 * Whether the service runs, and follows a source. What w32tm says is in the system's language, numbers too but for three: the leap
 * indicator (3 is not synchronised) and the stratum (0 and from 16 on are none) lead its first two lines, and the source has
 * an id in hexadecimal. Where it says something else, as to somebody who may not ask, that is not known.
 */
function isKeptRight([service, ...status]: string[]): boolean | null {
  if (service !== 'Running') return false
  const [leap, stratum] = status.map((line) => /^\D*(\d+) ?\(/.exec(line)?.[1])
  const source = /\b0x([0-9a-f]{8})\b/i.exec(status.slice(2).join(' '))?.[1]
  if (leap === undefined || stratum === undefined || source === undefined) return null
  const isSet = leap !== '3' && Number(stratum) > 0 && Number(stratum) < 16
  return isSet && !ofNoSource.includes(source.toLowerCase())
}

/** The last two are what holds on mains and on battery. */
const isTimed = (values: string[] | null) =>
  values === null || values.length < 2 ? null : values.slice(-2).some((value) => Number(value) !== 0)

const flagOf = (values: string[] | null) => (values?.[0] === undefined ? null : values[0] !== '0')

/** Whether the question was put at all: nothing found is an answer, no answer is none. */
function asked(lines: string[] | null, means: (found: string[]) => boolean): boolean | null {
  return lines?.at(-1) === 'asked' ? means(lines.slice(0, -1)) : null
}
