#!/bin/sh
# On the hall's machine, every minute: hall-rclone.sh CONTENT OUTBOX
#   CONTENT  the content folder of device.yaml ; OUTBOX the hall's own: data/outbox/HALL
# rclone.conf has the remotes hq-content and hq-outbox, as build/sync/rclone.md says.
set -eu
content=$1 outbox=$2

# What editors and tools leave lying about at headquarters stays there; a hall would ignore it, too.
carry() {
  rclone --config "$RCLONE_CONF" --contimeout 10s --timeout 60s --retries 3 --transfers 4 \
    --filter '- .*' --filter '- .*/**' --filter '- *~' --filter '- ~$*' --filter '- *.{tmp,part,partial}' "$@"
}

# The signature last, and nothing is taken away before it has come.
carry copy --filter '- /release.json' hq-content: "$content"
carry sync --delete-after hq-content: "$content"

# WebDAV tells no times that can be trusted of what was put there, and a status may change and be as long as before:
# so it is sent anew each time. It is a few kilobytes.
carry copy --ignore-times "$outbox" hq-outbox:
