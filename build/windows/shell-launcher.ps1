<#
  Windows 10/11 IoT 企业版、教育版：登录后没有桌面，只有明窗；从屏幕边缘滑不出去。用管理员运行一次。
  -Remove 恢复原样。
  Windows 10/11 IoT Enterprise and Education: after sign-in there is no desktop but Mingchuang, and a swipe from the edge
  leads nowhere. Run once as administrator; -Remove puts everything back.
#>
[CmdletBinding()]
param(
  [string] $User = 'mingchuang',
  [string] $Program = "$env:ProgramFiles\Mingchuang\Mingchuang.exe",
  [string] $Device = "$env:ProgramData\Mingchuang\device.yaml",
  [string] $Data = "$env:ProgramData\Mingchuang\data",
  [switch] $Remove
)
$ErrorActionPreference = 'Stop'

$policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI'
$sid = (New-Object Security.Principal.NTAccount($User)).Translate([Security.Principal.SecurityIdentifier]).Value

if ($Remove) {
  $launcher = [wmiclass] '\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
  $launcher.RemoveCustomShell($sid) | Out-Null
  $launcher.SetEnabled($false) | Out-Null
  Remove-ItemProperty -Path $policy -Name AllowEdgeSwipe -ErrorAction SilentlyContinue
  Write-Output '已恢复桌面 · The desktop is back'
  exit 0
}

$feature = Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart
New-Item -Path $policy -Force | Out-Null
New-ItemProperty -Path $policy -Name AllowEdgeSwipe -Value 0 -PropertyType DWord -Force | Out-Null

if ($feature.RestartNeeded) {
  Write-Output '先重启机器，再运行一次本脚本 · Restart the machine, then run this script once more'
  exit 3010
}

# 程序自己就是外壳：退出 0 时停着（有人让它停），其他退出码重启它
# The program is the shell: with exit code 0 somebody asked it to end; with any other it is started again
$restart = 0
$nothing = 3
$launcher = [wmiclass] '\\localhost\root\standardcimv2\embedded:WESL_UserSetting'
$command = "`"$Program`" --supervised --device=`"$Device`" --data=`"$Data`""
$launcher.SetDefaultShell('explorer.exe', $nothing) | Out-Null
$launcher.SetCustomShell($sid, $command, @(0), @($nothing), $restart) | Out-Null
$launcher.SetEnabled($true) | Out-Null
Write-Output "已为 $User 设好 · Set for ${User}: restart the machine"
