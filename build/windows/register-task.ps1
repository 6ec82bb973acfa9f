<#
  登记两个任务，用管理员运行一次：
  Mingchuang 登录后在这个用户的屏幕上启动明窗；Mingchuang watch 由系统每分钟看一眼（watch.ps1），没有运行就启动，两分钟没有动静就结束重来。
  看的那个不在屏幕上运行：在屏幕上，PowerShell 的窗口每分钟会闪一下。
  Registers two tasks; run once as administrator.
  Mingchuang starts the program at sign-in, on the screens of that user; Mingchuang watch has the system look every minute
  (watch.ps1): where it does not run it is started, where it has been silent for two minutes it is ended and started again.
  Who looks does so off the screen: on it, PowerShell's window would flash every minute.
#>
[CmdletBinding()]
param(
  [string] $User = 'mingchuang',
  [string] $Program = "$env:ProgramFiles\Mingchuang\Mingchuang.exe",
  [string] $Device = "$env:ProgramData\Mingchuang\device.yaml",
  [string] $Data = "$env:ProgramData\Mingchuang\data"
)
$ErrorActionPreference = 'Stop'

# 屏幕属于登录的人，所以程序以他的身份运行 · The displays belong to who is signed in: the program runs as them
$start = New-ScheduledTaskAction -Execute $Program -Argument "--supervised --device=`"$Device`" --data=`"$Data`""
$atLogOn = New-ScheduledTaskTrigger -AtLogOn -User $User
# 有 Shell Launcher 时外壳先起来 · Where there is Shell Launcher, the shell comes first
$atLogOn.Delay = 'PT10S'
$person = New-ScheduledTaskPrincipal -UserId $User -LogonType Interactive -RunLevel Limited
# 任务通常以低优先级运行；4 是普通 · A task usually runs below others; 4 is normal
$always = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable `
  -MultipleInstances IgnoreNew -ExecutionTimeLimit ([TimeSpan]::Zero) -Priority 4
Register-ScheduledTask -TaskName 'Mingchuang' -Action $start -Trigger $atLogOn -Settings $always -Principal $person `
  -Force | Out-Null

$watch = Join-Path $PSScriptRoot 'watch.ps1'
$words = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File `"$watch`" -Program `"$Program`" -Data `"$Data`" -User `"$User`""
$look = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $words
$everyMinute = New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1)
$system = New-ScheduledTaskPrincipal -UserId 'SYSTEM' -LogonType ServiceAccount -RunLevel Highest
$short = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable `
  -MultipleInstances IgnoreNew -ExecutionTimeLimit (New-TimeSpan -Minutes 5)
Register-ScheduledTask -TaskName 'Mingchuang watch' -Action $look -Trigger $everyMinute -Settings $short `
  -Principal $system -Force | Out-Null
Write-Output "已登记任务 Mingchuang 和 Mingchuang watch · The tasks Mingchuang and Mingchuang watch are registered for $User"
