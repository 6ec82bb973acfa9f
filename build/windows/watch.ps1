<#
  由任务 Mingchuang 每分钟运行。明窗每 20 秒碰一下 data\shell\alive；文件旧了，就是程序僵住了。
  Run every minute by the task Mingchuang. The program touches data\shell\alive every 20 s: an old file is one that hangs.
#>
[CmdletBinding()]
param(
  [Parameter(Mandatory)] [string] $Program,
  [Parameter(Mandatory)] [string] $Device,
  [Parameter(Mandatory)] [string] $Data,
  [int] $SilentSeconds = 120
)
$ErrorActionPreference = 'Stop'

# 有人让它停过：launch.json 写着 asked，到下次开机或登录为止
# Somebody asked it to end: launch.json says so, and that holds until the next boot or sign-in
$launch = Join-Path $Data 'shell\launch.json'
$alive = Join-Path $Data 'shell\alive'
$name = [IO.Path]::GetFileNameWithoutExtension($Program)
$running = @(Get-Process -Name $name -ErrorAction SilentlyContinue | Where-Object { $_.Path -eq $Program })

if ($running.Count -gt 0) {
  $started = ($running | Sort-Object StartTime | Select-Object -First 1).StartTime
  $last = if (Test-Path $alive) { (Get-Item $alive).LastWriteTime } else { $started }
  $silent = ((Get-Date) - (@($last, $started) | Sort-Object | Select-Object -Last 1)).TotalSeconds
  if ($silent -lt $SilentSeconds) { exit 0 }
  $running | Stop-Process -Force
  Start-Sleep -Seconds 2
}
elseif (Test-Path $launch) {
  $ending = (Get-Content $launch -Raw | ConvertFrom-Json).ending
  $booted = (Get-CimInstance Win32_OperatingSystem).LastBootUpTime
  # 快速启动开着时，关机再开机不算开机，这个时间不变；但登录是新的：看本次登录最早的进程
  # With fast start-up a shutdown does not change that time; but the sign-in is a new one: its first process says since when
  $session = (Get-Process -Id $PID).SessionId
  $first = Get-Process | Where-Object { $_.SessionId -eq $session } | ForEach-Object { try { $_.StartTime } catch { } } |
    Sort-Object | Select-Object -First 1
  $since = @($booted, $first) | Where-Object { $_ } | Sort-Object | Select-Object -Last 1
  if ($ending -eq 'asked' -and (Get-Item $launch).LastWriteTime -gt $since) { exit 0 }
}
Start-Process -FilePath $Program -ArgumentList '--supervised', "--device=$Device", "--data=$Data"
