<#
  由任务 Mingchuang watch 以系统身份每分钟运行。明窗每 20 秒碰一下 data\shell\alive；文件旧了，就是程序僵住了。
  机器刚睡醒、时钟刚拨过，文件也旧，程序却好好的：所以再盯它四十五秒，一碰就放过。
  Run every minute by the task Mingchuang watch, as the system. The program touches data\shell\alive every 20 s: an old file
  is one that hangs. It is old, too, where the machine has just woken or its clock was just set, and nothing hangs: so it is
  watched for forty-five seconds more, and let be at the first touch.
#>
[CmdletBinding()]
param(
  [Parameter(Mandatory)] [string] $Program,
  [Parameter(Mandatory)] [string] $Data,
  [Parameter(Mandatory)] [string] $User,
  # 一共安静这么久才结束，其中最后一段盯着看 · Silent for so long in all it is ended; the last of it is watched
  [int] $SilentSeconds = 120,
  [int] $WatchSeconds = 45
)
$ErrorActionPreference = 'Stop'

$launch = Join-Path $Data 'shell\launch.json'
$alive = Join-Path $Data 'shell\alive'
$leaf = ($User -split '\\')[-1]
$name = [IO.Path]::GetFileNameWithoutExtension($Program)

function Get-Running {
  @(Get-Process -Name $name -ErrorAction SilentlyContinue | Where-Object { $_.Path -eq $Program })
}

# 最后一次有动静：碰过文件，或者刚启动 · The last sign of it: the file was touched, or it was started
function Get-LastSign {
  $started = (Get-Running | Sort-Object StartTime | Select-Object -First 1).StartTime
  $touched = if (Test-Path $alive) { (Get-Item $alive).LastWriteTime }
  @($started, $touched) | Where-Object { $_ } | Sort-Object | Select-Object -Last 1
}

if (@(Get-Running).Count -gt 0) {
  $sign = Get-LastSign
  $silent = ((Get-Date) - $sign).TotalSeconds
  # 比现在还晚，是时钟往回拨过，不算动静 · Later than now, the clock was set back: that is no sign
  if ($silent -ge 0 -and $silent -lt $SilentSeconds - $WatchSeconds) { exit 0 }
  $watched = 0
  $before = Get-Date
  while ($watched -lt $WatchSeconds) {
    Start-Sleep -Seconds 5
    # 自己停了，下一次再看要不要启动 · Ended by itself: the next look says whether it is to be started
    if (@(Get-Running).Count -eq 0 -or (Get-LastSign) -ne $sign) { exit 0 }
    # 这五秒里机器睡过，或时钟拨过：从头盯起 · Asleep within these five seconds, or the clock was set: from the start again
    $now = Get-Date
    $step = ($now - $before).TotalSeconds
    $watched = if ($step -ge 0 -and $step -lt 20) { $watched + $step } else { 0 }
    $before = $now
  }
  Get-Running | Stop-Process -Force
}
else {
  # 没有登录就没有屏幕；他的服务不算登录（会话 0）
  # Where nobody is signed in there is no screen; a service of theirs (session 0) is no sign-in
  $theirs = @(Get-Process -IncludeUserName | Where-Object { $_.SessionId -ne 0 -and $_.UserName -like "*\$leaf" })
  if ($theirs.Count -eq 0) { exit 0 }
  if (Test-Path $launch) {
    # 有人让它停过：launch.json 写着 asked，到下次开机或登录为止
    # Somebody asked it to end: launch.json says so, and that holds until the next boot or sign-in
    $ending = (Get-Content $launch -Raw | ConvertFrom-Json).ending
    $booted = (Get-CimInstance Win32_OperatingSystem).LastBootUpTime
    # 快速启动开着时，关机再开机不算开机，这个时间不变；但登录是新的：看本次登录最早的进程
    # With fast start-up a shutdown does not change that time; but the sign-in is a new one: its first process says since when
    $first = $theirs | ForEach-Object { $_.StartTime } | Sort-Object | Select-Object -First 1
    $since = @($booted, $first) | Where-Object { $_ } | Sort-Object | Select-Object -Last 1
    if ($ending -eq 'asked' -and (Get-Item $launch).LastWriteTime -gt $since) { exit 0 }
  }
}
# 有 Shell Launcher 时由它马上重启；等一下再看，两个不要抢
# Where there is Shell Launcher it restarts the program at once: look again, so that the two do not race
Start-Sleep -Seconds 10
if (@(Get-Running).Count -gt 0) { exit 0 }
# 程序要在登录的人的屏幕上，所以由他的任务启动 · On the screens of who is signed in: so their task starts it
Start-ScheduledTask -TaskName 'Mingchuang'
