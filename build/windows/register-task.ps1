<#
  登录后启动明窗，每分钟看一眼：没有运行就启动，两分钟没有动静就结束重来。用管理员运行一次。
  Starts Mingchuang at sign-in and looks every minute: where it does not run it is started, where it has been silent for
  two minutes it is ended and started again. Run once as administrator.
#>
[CmdletBinding()]
param(
  [string] $User = 'mingchuang',
  [string] $Program = "$env:ProgramFiles\Mingchuang\Mingchuang.exe",
  [string] $Device = "$env:ProgramData\Mingchuang\device.yaml",
  [string] $Data = "$env:ProgramData\Mingchuang\data"
)
$ErrorActionPreference = 'Stop'

$watch = Join-Path $PSScriptRoot 'watch.ps1'
$words = "-NoProfile -NonInteractive -WindowStyle Hidden -ExecutionPolicy Bypass -File `"$watch`" " +
  "-Program `"$Program`" -Device `"$Device`" -Data `"$Data`""
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $words
$atLogOn = New-ScheduledTaskTrigger -AtLogOn -User $User
$everyMinute = New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 1)
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable `
  -MultipleInstances IgnoreNew -ExecutionTimeLimit (New-TimeSpan -Minutes 5)
# 屏幕属于登录的人，所以任务以他的身份运行 · The displays belong to who is signed in: the task runs as them
$principal = New-ScheduledTaskPrincipal -UserId $User -LogonType Interactive -RunLevel Limited
Register-ScheduledTask -TaskName 'Mingchuang' -Action $action -Trigger $atLogOn, $everyMinute `
  -Settings $settings -Principal $principal -Force | Out-Null
Write-Output "已登记任务 Mingchuang · The task Mingchuang is registered for $User"
