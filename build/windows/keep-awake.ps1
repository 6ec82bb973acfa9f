<#
  屏幕不熄、机器不睡、锁屏不出来，快速启动关掉（关机就是真关机）。用管理员运行一次。
  Displays stay on, the machine awake, no lock screen comes up, and fast start-up is off (a shutdown is one). Run once as
  administrator.
#>
[CmdletBinding()]
param()
$ErrorActionPreference = 'Stop'

foreach ($what in 'monitor-timeout', 'standby-timeout', 'hibernate-timeout', 'disk-timeout') {
  powercfg /change "$what-ac" 0
  powercfg /change "$what-dc" 0
}
powercfg /hibernate off
# 快速启动也要休眠文件；单独再关一次，谁以后打开休眠，它也不会跟着回来
# Fast start-up needs hibernation, too; it is switched off by itself, so that whoever turns that on again does not bring it back
$power = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\Power'
New-ItemProperty -Path $power -Name HiberbootEnabled -Value 0 -PropertyType DWord -Force | Out-Null
$policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Personalization'
New-Item -Path $policy -Force | Out-Null
New-ItemProperty -Path $policy -Name NoLockScreen -Value 1 -PropertyType DWord -Force | Out-Null
Write-Output '屏幕常亮，快速启动已关 · The displays stay on, fast start-up is off'
