import { askShell, linesOf } from './ask.ts'
import type { OfSystem } from './linux.ts'

const questions = {
  displays:
    "Add-Type -AssemblyName System.Windows.Forms; [System.Windows.Forms.Screen]::AllScreens | % { '{0} {1}x{2}' -f $_.DeviceName, $_.Bounds.Width, $_.Bounds.Height }",
  gpu: '(Get-CimInstance Win32_VideoController | Select-Object -First 1).Name',
  audio: "Get-CimInstance Win32_SoundDevice | ? Status -eq 'OK' | % Name",
  printers: 'Get-CimInstance Win32_Printer | % Name',
  clock: '(Get-Service W32Time).Status',
  autostart: "(Get-ScheduledTask -TaskName 'Mingchuang' -ErrorAction SilentlyContinue).State; 'asked'",
  // Seconds until the display goes off on mains, in hexadecimal; 0 is never.
  sleep:
    "powercfg /query SCHEME_CURRENT SUB_VIDEO VIDEOIDLE | Select-String '0x[0-9a-f]+' | % { $_.Matches[0].Value }",
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
  const idle = lines('sleep')
  const clock = lines('clock')
  return {
    displays:
      lines('displays')?.flatMap((line) => {
        const [, name, width, height] = /^(.*) (\d+)x(\d+)$/.exec(line) ?? []
        return name === undefined ? [] : [{ name, width: Number(width), height: Number(height) }]
      }) ?? null,
    gpuName,
    fonts: null,
    audio: lines('audio'),
    printers: lines('printers'),
    isSynchronised: clock === null ? null : clock.includes('Running'),
    autostart: asked(lines('autostart'), (word) => word !== 'Disabled' && word !== undefined),
    // The last two are what holds on mains and on battery.
    sleeps: idle === null || idle.length < 2 ? null : idle.slice(-2).some((value) => Number(value) !== 0),
    edgeSwipe: asked(lines('edge'), (value) => value !== '0'),
  }
}

/** Whether the question was put at all: nothing found is an answer, no answer is none. */
function asked(lines: string[] | null, means: (first: string | undefined) => boolean): boolean | null {
  if (lines?.at(-1) !== 'asked') return null
  return means(lines.length > 1 ? lines[0] : undefined)
}
