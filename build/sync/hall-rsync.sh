#!/bin/sh
# On the hall's machine, every minute: hall-rsync.sh HEADQUARTERS HALL CONTENT OUTBOX
#   HEADQUARTERS  rsync://hq.example:873 ; HALL is the user, and the name of its folder there
#   CONTENT       the content folder of device.yaml ; OUTBOX the hall's own: data/outbox/HALL
# The password lies in the file that RSYNC_PASSWORD_FILE names, mode 600.
set -eu
headquarters=$1 hall=$2 content=$3 outbox=$4
there="rsync://$hall@${headquarters#rsync://}"

# -rt: folders and times, by which a changed file is known; no links, owners or rights.
# --delay-updates: files lie in hidden .~tmp~ folders, which a hall ignores, until all have come; then they are renamed.
# --contimeout, --timeout: a dead line ends the run, and the next one goes on from .rsync-partial.
pull() {
  rsync -rt --delay-updates --partial-dir=.rsync-partial --contimeout=10 --timeout=60 \
    --password-file="$RSYNC_PASSWORD_FILE" ${RSYNC_MORE-} "$@"
}

# The signature last, and nothing is taken away before it has come: a run that breaks off leaves the old release whole.
pull --exclude=/release.json "$there/content/" "$content/"
pull --delete-after "$there/content/" "$content/"

# The hall's word goes the other way. It writes whole files by itself; what it is writing now is left for the next run.
rsync -rt --exclude='*.tmp' --contimeout=10 --timeout=60 --password-file="$RSYNC_PASSWORD_FILE" "$outbox/" "$there/outbox/"
