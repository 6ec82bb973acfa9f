#!/bin/sh
# 明窗的会话：session.sh x11 或 session.sh wayland，由 systemd 单元运行。xinit 和 cage 不管里面的程序怎么停都退出 0，
# systemd 就分不清是有人让它停还是它崩了；所以由这里把程序自己的退出码带出来。
# Mingchuang's session, run by its units. However the program ends, xinit and cage (0.1.4) exit with 0, and systemd could
# not tell one that was asked to end from one that crashed: so the program's own code is carried out here.
kind=$1
here=$(dirname "$(readlink -f "$0")")

if [ -n "${MINGCHUANG_ENDED:-}" ]; then
  [ "$kind" = x11 ] && sh "$here/keep-awake.sh"
  # 让它停的信号给程序自己听，这里等它停完 · A signal to end is for the program: here its end is awaited.
  trap : TERM HUP INT
  "${MINGCHUANG_PROGRAM:-/opt/mingchuang/mingchuang-screens}" --ozone-platform="$kind" --supervised --device /etc/mingchuang/device.yaml &
  program=$!
  wait "$program"; code=$?
  while kill -0 "$program" 2>/dev/null; do wait "$program"; code=$?; done
  echo "$code" >"$MINGCHUANG_ENDED"
  exit "$code"
fi

MINGCHUANG_ENDED=$(mktemp) || exit 1
export MINGCHUANG_ENDED
trap : TERM HUP INT
case $kind in
  x11) xinit "$here/session.sh" x11 -- :0 vt1 -nolisten tcp -nocursor ;;
  wayland) cage -d -- "$here/session.sh" wayland ;;
  *) echo 'session.sh x11 | wayland' >&2 ;;
esac
# 没有写下退出码，就是连会话都没了 · Without a code the session itself is gone.
code=$(cat "$MINGCHUANG_ENDED")
rm -f "$MINGCHUANG_ENDED"
exit "${code:-1}"
