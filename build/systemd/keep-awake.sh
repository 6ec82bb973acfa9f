#!/bin/sh
# 屏幕不熄、机器不睡。在明窗的会话里运行；没有的命令跳过。
# Displays stay on and the machine awake. Run it within Mingchuang's session; what is not there is passed over.
has() { command -v "$1" >/dev/null 2>&1; }

if has xset && [ -n "${DISPLAY:-}" ]; then
  xset s off
  xset s noblank
  xset -dpms
fi
# GNOME, UKUI (麒麟), DDE (统信): 在桌面会话里运行明窗时 · where Mingchuang runs within a desktop
if has gsettings; then
  gsettings set org.gnome.desktop.session idle-delay 0 2>/dev/null || true
  gsettings set org.gnome.settings-daemon.plugins.power sleep-inactive-ac-type nothing 2>/dev/null || true
  gsettings set org.ukui.power-manager sleep-display-ac 0 2>/dev/null || true
  gsettings set org.ukui.power-manager sleep-computer-ac 0 2>/dev/null || true
  gsettings set com.deepin.dde.power line-power-screen-black-delay 0 2>/dev/null || true
  gsettings set com.deepin.dde.power line-power-sleep-delay 0 2>/dev/null || true
fi
# 要管理员：systemctl mask sleep.target suspend.target hibernate.target
# For an administrator: systemctl mask sleep.target suspend.target hibernate.target
exit 0
