#!/bin/sh
# mingchuang.service 的 X11 会话：屏不熄，然后只有明窗；它结束，会话就结束。
# The X11 session of mingchuang.service: displays stay on, then nothing but Mingchuang; with it the session ends.
here=$(dirname "$(readlink -f "$0")")
sh "$here/keep-awake.sh"
exec /opt/mingchuang/mingchuang --ozone-platform=x11 --supervised --device /etc/mingchuang/device.yaml
