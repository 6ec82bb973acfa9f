<#
  屏幕不熄、机器不睡、锁屏不出来。用管理员运行一次。
  Displays stay on, the machine awake, and no lock screen comes up. Run once as administrator.
#>
[CmdletBinding()]
param()
$ErrorActionPreference = 'Stop'

foreach ($what in 'monitor-timeout', 'standby-timeout', 'hibernate-timeout', 'disk-timeout') {
  powercfg /change "$what-ac" 0
  powercfg /change "$what-dc" 0
}
powercfg /hibernate off
$policy = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Personalization'
New-Item -Path $policy -Force | Out-Null
New-ItemProperty -Path $policy -Name NoLockScreen -Value 1 -PropertyType DWord -Force | Out-Null
Write-Output '屏幕常亮 · The displays stay on'
